import XCTest

@testable import Judging

/// What is drawn, and that nothing that a solution returns can break it.
final class PictureTests: XCTestCase {
  private func boxes(_ counterexample: Counterexample) -> BoxScene? {
    if case .boxes(let scene)? = Picture(counterexample) { scene } else { nil }
  }

  private func grids(_ counterexample: Counterexample) -> [GridScene]? {
    if case .grids(let scenes)? = Picture(counterexample) { scenes } else { nil }
  }

  // MARK: - Boxes

  func testABoxHasItsPlacesInBothAnswers() throws {
    let scene = try XCTUnwrap(boxes(PictureSamples.nms(expected: [4, 0], actual: [0, 4, 0])))
    XCTAssertEqual(scene.items.map(\.expected), [[2], [], [], [], [1]])
    XCTAssertEqual(scene.items.map(\.actual), [[1, 3], [], [], [], [2]])
    XCTAssertEqual(scene.items.map(\.score), [0.9, 0.8, 0.7, 0.6, 0.5])
    XCTAssertFalse(scene.agrees(on: scene.items[0]))
    XCTAssertTrue(scene.agrees(on: scene.items[1]))
  }

  func testAPlaceIsAMistakeOnlyWhereTheSameBoxesAreKept() throws {
    let moved = try XCTUnwrap(boxes(PictureSamples.nms(expected: [0, 2, 4], actual: [0, 4])))
    XCTAssertEqual(moved.items.map { moved.agrees(on: $0) }, [true, true, false, true, true])
    let swapped = try XCTUnwrap(boxes(PictureSamples.nms(expected: [0, 2, 4], actual: [0, 4, 2])))
    XCTAssertEqual(swapped.items.map { swapped.agrees(on: $0) }, [true, true, false, true, false])
  }

  func testIndicesOfNoBoxAreLeftOut() throws {
    let scene = try XCTUnwrap(boxes(PictureSamples.nms(actual: [-1, 5, 1e15, 2])))
    XCTAssertEqual(scene.items.map(\.actual), [[], [], [4], [], []])
  }

  func testScoresOfAnotherNumberAreLeftOut() throws {
    let scene = try XCTUnwrap(boxes(PictureSamples.nms(scores: [1])))
    XCTAssertTrue(scene.items.allSatisfy { $0.score == nil })
  }

  func testBoxesWithoutFiniteCornersAreNoScene() {
    for number in [Double.nan, .infinity] {
      XCTAssertNil(Picture(PictureSamples.nms([[0, 0, number, 1]])))
    }
  }

  func testWithoutAnyAnswerThereIsNoScene() {
    XCTAssertNil(Picture(PictureSamples.nms(expected: nil, actual: nil)))
    XCTAssertNotNil(Picture(PictureSamples.nms(expected: nil)))
  }

  // MARK: - Grids

  func testTheSlicesThatDifferAreShown() throws {
    let data = (0..<24).map(Double.init)
    var wrong = data
    for index in [5, 9, 21] { wrong[index] += 1 }
    let scenes = try XCTUnwrap(
      grids(
        PictureSamples.convolution(
          PictureSamples.tensor([2, 3, 2, 2], data), PictureSamples.tensor([2, 3, 2, 2], wrong))))
    XCTAssertEqual(scenes.map(\.slice), ["[0, 1]", "[0, 2]"])
    XCTAssertEqual(scenes[0].expected.cells, [4, 5, 6, 7])
    XCTAssertEqual(scenes[0].actual.cells, [4, 6, 6, 7])
  }

  func testANumberThatIsNoneIsNoDifference() {
    let left = PictureSamples.tensor([2, 1, 2], [.nan, 1, 2, 3])
    let right = PictureSamples.tensor([2, 1, 2], [.nan, 1, 2, 4])
    XCTAssertEqual(grids(PictureSamples.convolution(left, right))?.map(\.slice), ["[1]"])
    XCTAssertNil(grids(PictureSamples.convolution(left, left)))
  }

  func testOfDifferentShapesOneSliceIsShown() throws {
    let scenes = try XCTUnwrap(grids(PictureSamples.shapes))
    XCTAssertEqual(scenes.count, 1)
    XCTAssertFalse(scenes[0].hasEqualShapes)
  }

  func testTensorsThatAreNoneAreNotDrawn() {
    let sound = PictureSamples.tensor([2, 2], [1, 2, 3, 4])
    let shapes: [[Double]] = [
      [], [4], [2, 3], [-2, -2], [0, 4], [4e18, 4e18], [1, 2, 2], [2, 2.5], [.nan, 2],
    ]
    for shape in shapes {
      let other = PictureSamples.tensor(shape, [1, 2, 3, 4])
      XCTAssertNil(Picture(PictureSamples.convolution(sound, other)), "\(shape)")
    }
    let none = Counterexample.Result(type: "Tensor", value: .string("x"))
    XCTAssertNil(Picture(PictureSamples.convolution(sound, none)))
  }

  func testLabelMapsThatAreNoneAreNotDrawn() {
    let sound = Counterexample.Result(
      type: "LabelMap", value: PictureSamples.map([[1, 2], [3, 4]]))
    XCTAssertNotNil(Picture(PictureSamples.convolution(sound, sound)))
    let fields: [[String: JSONValue]] = [
      ["height": .integer(2), "width": .integer(3), "data": PictureSamples.numbers([1, 2, 3, 4])],
      ["height": .integer(.max), "width": .integer(2), "data": .array([])],
      ["height": .integer(2), "width": .integer(2)],
    ]
    for fields in fields {
      let other = Counterexample.Result(type: "LabelMap", value: .object(fields))
      XCTAssertNil(Picture(PictureSamples.convolution(sound, other)))
    }
  }

  func testOfPairsOfLabelMapsTheOnesThatDifferAreShown() throws {
    let scenes = try XCTUnwrap(grids(PictureSamples.labels))
    XCTAssertEqual(scenes.map(\.slice), ["[1]"])
    XCTAssertEqual(scenes[0].expected.name, "truth")
  }

  // MARK: - Sizes

  func testAnchorsAreFoundInAField() throws {
    guard case .sizes(let scene)? = Picture(PictureSamples.anchors) else {
      return XCTFail("no picture")
    }
    XCTAssertEqual(scene.sizes.count, 5)
    XCTAssertEqual(scene.expected, [.init(width: 3, height: 2), .init(width: 12, height: 6)])
    XCTAssertEqual(scene.actual, [.init(width: 3, height: 2), .init(width: 16, height: 8)])
  }

  func testAnchorsThatAreNotFiniteAreNotDrawn() {
    var counterexample = PictureSamples.anchors
    counterexample.actual?.value = .object(["anchors": PictureSamples.sizes([[.nan, 1]])])
    XCTAssertNil(Picture(counterexample))
  }

  // MARK: - Axes

  func testWhatIsCoveredKeepsItsProportions() {
    let axis = CondensedAxis(covering: [(0, 10), (18, 8), (50, 62), (5, 6)])
    XCTAssertTrue(axis.isShortened)
    XCTAssertEqual([0, 5, 8, 10, 18].map { axis.position(of: $0) }, [0, 5, 8, 10, 18])
    XCTAssertEqual(axis.position(of: 50), 23)
    XCTAssertEqual(axis.length, 35)
  }

  func testShortGapsAndPointsStayAsTheyAre() {
    let close = CondensedAxis(covering: [(0, 10), (11, 20)])
    XCTAssertFalse(close.isShortened)
    XCTAssertEqual(close.length, 20)
    let points = CondensedAxis(covering: [(0, 0), (100, 100)])
    XCTAssertFalse(points.isShortened)
    XCTAssertEqual(points.position(of: 100), 100)
  }
}
