import XCTest

@testable import Judging

final class EscapedTextTests: XCTestCase {
  private let line = "\u{1B}[1;32m结果 ok\u{1B}[0m, \u{1B}]8;;file:///a\u{1B}\\a\u{1B}]8;;\u{1B}\\"

  func testSequencesTakeNoColumns() {
    XCTAssertEqual(EscapedText("").width, 0)
    XCTAssertEqual(EscapedText(line).width, 10)
  }

  func testACutKeepsTheSequencesThatEndAColour() {
    XCTAssertEqual(EscapedText(line).cut(to: 10), line)
    XCTAssertEqual(
      EscapedText(line).cut(to: 3),
      "\u{1B}[1;32m结\u{1B}[0m\u{1B}]8;;file:///a\u{1B}\\\u{1B}]8;;\u{1B}\\")
    XCTAssertEqual(EscapedText("abc").cut(to: 2), "ab")
  }

  func testASequenceThatIsNotCompleteIsNotText() {
    XCTAssertEqual(EscapedText("a\u{1B}[1").width, 1)
    XCTAssertEqual(EscapedText("a\u{1B}").width, 1)
  }
}
