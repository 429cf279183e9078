import XCTest

@testable import Judging

final class PictureSVGTests: XCTestCase {
  private func figure(_ counterexample: Counterexample) -> String? {
    Picture(counterexample).flatMap { PictureSVG().figure(of: $0)?.markup }
  }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  func testEveryPictureIsDrawn() throws {
    for (name, sample) in PictureSamples.all {
      XCTAssertNotNil(figure(sample), name)
    }
  }

  // MARK: - Boxes

  func testBoxesAreDrawnOnceForEachAnswer() throws {
    let both = try XCTUnwrap(figure(PictureSamples.nms()))
    XCTAssertEqual(count("<svg class=\"drawing\"", in: both), 2)
    XCTAssertTrue(both.contains("<desc>Kept of 5: 0, 2, 3, 4.</desc>"))
    XCTAssertTrue(both.contains("<desc>Kept of 5: 0, 2, 4.</desc>"))
    XCTAssertTrue(both.contains(">≠3 0.6</text>"), both)
    let one = try XCTUnwrap(figure(PictureSamples.nms(expected: nil)))
    XCTAssertEqual(count("<svg class=\"drawing\"", in: one), 1)
    XCTAssertFalse(one.contains("≠"))
  }

  func testBoxesThatAreAllOnePointAreNotDrawn() {
    XCTAssertNil(figure(PictureSamples.nms([[1, 1, 1, 1], [1, 1, 1, 1]], scores: [1, 2])))
  }

  func testNoLabelLiesOnAnother() {
    var placement = LabelPlacement(width: 100, height: 20)
    let place = LabelPlacement.Place(x: 0, y: 0, width: 30, height: 13)
    var beside = place
    beside.x = 40
    var beyond = place
    beyond.x = 80
    XCTAssertEqual(placement.take(firstFreeOf: [place, beside]), place)
    XCTAssertEqual(placement.take(firstFreeOf: [place, beside]), beside)
    XCTAssertNil(placement.take(firstFreeOf: [place, beside, beyond]))
  }

  // MARK: - Grids

  private func grid(_ rows: Int, _ columns: Int, scale: Double = 1) -> Counterexample {
    let cells = (0..<rows * columns).map { Double($0) * scale }
    let shape = [Double(rows), Double(columns)]
    return PictureSamples.convolution(
      PictureSamples.tensor(shape, cells),
      PictureSamples.tensor(shape, cells.map { $0 + scale }))
  }

  func testNumbersAreWrittenWhereTheyFit() throws {
    XCTAssertTrue(try XCTUnwrap(figure(grid(3, 5))).contains("class=\"cell\""))
    XCTAssertFalse(try XCTUnwrap(figure(grid(3, 40))).contains("class=\"cell\""))
    XCTAssertNil(figure(grid(2, 97)))
    XCTAssertNil(figure(grid(1, 3)))
  }

  func testADrawingIsNoWiderThanATelephone() throws {
    let width = try Regex(#"class="drawing" role="img" width="([0-9.]+)""#)
    let samples =
      PictureSamples.all.map(\.1) + [grid(3, 12), grid(90, 95), grid(4, 6, scale: 1e-7)]
    for sample in samples {
      let figure = try XCTUnwrap(figure(sample))
      for match in figure.matches(of: width) {
        let text = try XCTUnwrap(match.output[1].substring)
        XCTAssertLessThanOrEqual(try XCTUnwrap(Double(text)), PictureSVG.width)
      }
    }
  }

  func testALargeGridIsASmallDrawing() throws {
    XCTAssertLessThan(try XCTUnwrap(figure(grid(90, 90))).utf8.count, 800_000)
  }

  func testTheDifferenceIsMarkedWithSigns() throws {
    let figure = try XCTUnwrap(figure(PictureSamples.figures))
    XCTAssertTrue(figure.contains(">−8</text>"), figure)
    XCTAssertTrue(figure.contains("too small"))
    XCTAssertFalse(figure.contains("NaN"))
  }

  // MARK: - Lists

  private func list(_ expected: [Double], _ actual: [Double], type: String) -> Counterexample {
    func result(_ numbers: [Double]) -> Counterexample.Result {
      let list = PictureSamples.numbers(numbers)
      return type == "Tensor"
        ? .init(
          type: type,
          value: .object([
            "shape": PictureSamples.numbers([Double(numbers.count)]), "data": list,
          ]))
        : .init(type: type, value: list)
    }
    return PictureSamples.convolution(result(expected), result(actual))
  }

  func testEightNumbersAreACurveAndSevenAreNot() throws {
    let eight = (0..<8).map { Double($0) / 2 }
    for type in ["[Double]", "[Float]", "Tensor"] {
      let plain = list(eight, eight.map { $0 + 1 }, type: type)
      guard case .plot(let scene)? = Picture(plain) else { return XCTFail(type) }
      XCTAssertEqual(scene.curves.map(\.name), ["expected", "actual"])
      XCTAssertEqual(scene.curves.map(\.points.count), [8, 8])
      XCTAssertNil(Picture(list(Array(eight.dropLast()), Array(eight.dropLast()), type: type)))
    }
    XCTAssertNil(Picture(list(eight, eight, type: "[Int]")))
  }

  func testNumbersThatAreNoneHaveNoPoint() throws {
    var numbers = (0..<9).map(Double.init)
    numbers[3] = .nan
    numbers[4] = .infinity
    guard case .plot(let scene)? = Picture(list(numbers, numbers, type: "[Double]")) else {
      return XCTFail("no picture")
    }
    XCTAssertEqual(scene.curves[1].points.map(\.x), [0, 1, 2, 5, 6, 7, 8])
    XCTAssertNil(
      Picture(
        list(Array(repeating: .nan, count: 9), Array(repeating: .nan, count: 9), type: "[Double]")))
  }

  func testExtremeNumbersAreDrawnOrLeftOut() {
    let extremes: [[Double]] = [
      [1e300, -1e300], [.leastNonzeroMagnitude * 1000, 0], [.leastNonzeroMagnitude, 0],
      [1e308, 1.1e308], [.greatestFiniteMagnitude, 0],
      [1e15, 1e15 + 1], [0, 0],
    ]
    for pair in extremes {
      let numbers = (0..<10).map { pair[$0 % 2] }
      let drawn = figure(list(numbers, numbers, type: "[Double]")) ?? ""
      XCTAssertFalse(drawn.contains("nan") || drawn.contains("inf"), "\(pair): \(drawn)")
    }
  }

  // MARK: - Bars

  func testBarsKeepTheirProportions() throws {
    let bars = [1.0, 2].map {
      BarScene.Bar(name: "a<b", amount: $0, interval: 0.5...2, text: "\($0)×", isEmphasised: $0 > 1)
    }
    let figure = try XCTUnwrap(
      PictureSVG().figure(of: BarScene(title: "t", bars: bars, mark: 1), note: "the reference")
    )
    .markup
    XCTAssertTrue(figure.contains("width=\"122\""), figure)
    XCTAssertTrue(figure.contains("width=\"244\""))
    XCTAssertTrue(figure.contains("a&lt;b"))
    XCTAssertEqual(count("class=\"limit\"", in: figure), 3)
    XCTAssertNil(PictureSVG().figure(of: BarScene(title: "t", bars: [], mark: 1)))
  }
}
