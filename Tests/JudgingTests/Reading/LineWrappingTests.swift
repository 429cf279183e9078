import XCTest

@testable import Judging

final class LineWrappingTests: XCTestCase {
  private func wrap(_ text: String, _ width: Int, cutting: Bool = false) -> [String] {
    LineWrapping(width: width, cutsLongWords: cutting).lines(of: [TextSpan(text: text)])
      .map { TextStyle.plain.render($0) }
  }

  func testBreaksAtSpaces() {
    XCTAssertEqual(wrap("one two  three", 7), ["one two", "three"])
    XCTAssertEqual(wrap("one two", 6), ["one", "two"])
    XCTAssertEqual(wrap("", 6), [""])
  }

  func testLeavesLongWordsWholeUnlessItMayCutThem() {
    XCTAssertEqual(wrap("a abcdefgh b", 4), ["a", "abcdefgh", "b"])
    XCTAssertEqual(wrap("a abcdefgh b", 4, cutting: true), ["a", "abcd", "efgh", "b"])
  }

  func testBreaksBetweenIdeographsButNotBeforeClosingPunctuation() {
    XCTAssertEqual(wrap("贪心非极大值", 8), ["贪心非极", "大值"])
    XCTAssertEqual(wrap("贪心非极，大", 8), ["贪心非", "极，大"])
    XCTAssertEqual(wrap("贪心非（极）", 8), ["贪心非", "（极）"])
    XCTAssertEqual(wrap("使用nms函数", 6), ["使用", "nms函", "数"])
  }

  func testAStyleDoesNotSplitAWord() {
    let spans = [TextSpan(text: "a b"), TextSpan(text: "c", style: .bold), TextSpan(text: "d e")]
    let lines = LineWrapping(width: 3).lines(of: spans)
    XCTAssertEqual(lines.map { TextStyle.plain.render($0) }, ["a", "bcd", "e"])
  }

  func testKeepsABreakThatWasAskedFor() {
    XCTAssertEqual(wrap("a\nb c", 10), ["a", "b c"])
  }

  func testNoBreakSpacesHoldWordsTogether() {
    XCTAssertEqual(
      "twelve letters and --a\u{A0}B".wrapped(to: 20), ["twelve letters and", "--a B"])
  }
}
