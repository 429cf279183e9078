import XCTest

@testable import Judging

final class PictureTextTests: XCTestCase {
  private func report(
    _ counterexamples: [Counterexample], style: TerminalStyle = TerminalStyle(),
    isVerbose: Bool = false
  ) -> String {
    let tests = counterexamples.map { counterexample in
      TestResult(
        id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, message: "m", call: "f()",
        expected: "1", actual: "2", counterexample: counterexample)
    }
    return TerminalReport(style: style, isVerbose: isVerbose)
      .text(for: ReportSamples.result(.wrongAnswer, tests: tests))
  }

  private func lines(_ counterexample: Counterexample, width: Int = 78) -> Int {
    let text = PictureText(style: TerminalStyle(), width: width)
    return Picture(counterexample).map { text.lines(of: $0).count } ?? 0
  }

  // MARK: - How it looks

  func testEveryPictureIsDrawnAsItWasRecorded() throws {
    for (name, sample) in PictureSamples.all {
      try assertSnapshot(report([sample]), named: "\(name).txt")
      try assertSnapshot(
        report([sample], style: TerminalStyle(isColoured: true)), named: "\(name).ansi")
      let ascii = report([sample], style: TerminalStyle(marks: .ascii))
      XCTAssertTrue(ascii.utf8.allSatisfy { $0 < 0x80 }, ascii)
      try assertSnapshot(ascii, named: "\(name)-ascii.txt")
    }
  }

  func testATableStandsBelowWhereItDoesNotFitBeside() throws {
    let style = TerminalStyle(width: 50)
    try assertSnapshot(report([PictureSamples.nms()], style: style), named: "boxes-narrow.txt")
  }

  func testNoLineGoesBeyondTheWidth() {
    for (name, sample) in PictureSamples.all {
      for marks in [TerminalStyle.Marks.unicode, .ascii] {
        for width in [40, 57, 80, 120] {
          for line in report([sample], style: TerminalStyle(width: width, marks: marks))
            .split(separator: "\n")
          {
            XCTAssertLessThanOrEqual(DisplayWidth.of(line), width, "\(name): \(line)")
          }
        }
      }
    }
  }

  func testColourSaysNothingThatTheCharactersDoNot() throws {
    for (_, sample) in PictureSamples.all {
      let picture = try XCTUnwrap(Picture(sample))
      func drawn(isColoured: Bool) -> [String] {
        let style = TerminalStyle(isColoured: isColoured)
        return PictureText(style: style, width: 78).lines(of: picture)
          .map { $0.rendered(in: style) }
      }
      let coloured = drawn(isColoured: true).joined(separator: "\n")
      XCTAssertEqual(
        coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: ""),
        drawn(isColoured: false).joined(separator: "\n"))
    }
  }

  // MARK: - When it is drawn

  func testOnlyTheFirstPictureIsDrawnUnlessEverythingIsAskedFor() {
    let samples = [PictureSamples.nms(), PictureSamples.anchors]
    let short = report(samples)
    XCTAssertTrue(short.contains("box  score"), short)
    XCTAssertFalse(short.contains("height up"), short)
    XCTAssertTrue(report(samples, isVerbose: true).contains("height up"))
  }

  func testATestWithoutAPictureLeavesItToTheNext() {
    let plain = Counterexample(function: "f()", arguments: [])
    XCTAssertTrue(report([plain, PictureSamples.anchors]).contains("height up"))
  }

  func testThePictureComesAfterTheText() throws {
    let text = report([PictureSamples.nms()])
    for part in ["f()", "expected  1", "actual    2"] {
      let range = try XCTUnwrap(text.range(of: part))
      XCTAssertLessThan(range.lowerBound, try XCTUnwrap(text.range(of: "┌0")).lowerBound)
    }
  }

  // MARK: - Legibility

  func testTooManyBoxesAreNotDrawn() {
    func boxes(_ count: Int) -> Counterexample {
      PictureSamples.nms(
        (0..<count).map { [Double($0), 0, Double($0) + 2, 2] },
        scores: Array(repeating: 1, count: count), expected: [0], actual: [])
    }
    XCTAssertGreaterThan(lines(boxes(12)), 0)
    XCTAssertEqual(lines(boxes(13)), 0)
  }

  func testBoxesInOnePointAreNotDrawn() {
    XCTAssertEqual(lines(PictureSamples.nms([[1, 1, 1, 1], [1, 1, 1, 1]], scores: [1, 2])), 0)
  }

  func testGridsAreDrawnAsFarAsThereIsRoom() {
    func grid(_ rows: Int, _ columns: Int) -> Counterexample {
      let zeros = [Double](repeating: 0, count: rows * columns)
      let shape = [Double(rows), Double(columns)]
      return PictureSamples.convolution(
        PictureSamples.tensor(shape, zeros), PictureSamples.tensor(shape, zeros.map { $0 + 1 }))
    }
    XCTAssertEqual(lines(grid(1, 3)), 0)
    XCTAssertGreaterThan(lines(grid(16, 23)), 16)
    XCTAssertEqual(lines(grid(17, 23)), 0)
    XCTAssertEqual(lines(grid(16, 24)), 0)
    XCTAssertEqual(lines(grid(16, 23), width: 38), 0)
  }

  func testNumbersAreRoundedToThreeFigures() {
    let table: [(Double, String)] = [
      (0, "0"), (0.5, "0.5"), (-0.001, "0"), (0.123_45, "0.12"), (31.46, "31.5"), (1234.5, "1234"),
      (1e-7, "1e-07"), (2.5e9, "2.5e+09"), (.nan, "nan"), (-.infinity, "-inf"),
    ]
    for (number, text) in table { XCTAssertEqual(Figures.rounded(number), text) }
  }
}
