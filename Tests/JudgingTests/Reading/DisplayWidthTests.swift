import XCTest

@testable import Judging

final class DisplayWidthTests: XCTestCase {
  func testCountsTheColumnsOfText() {
    let widths: [(String, Int)] = [
      ("", 0), ("abc", 3), ("贪心", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("かな", 4), ("é", 1),
      ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200B}b", 2), ("\u{200D}", 0), ("😀", 2), ("👨‍👩‍👧", 2),
      ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("—", 1), ("≤", 1), ("，", 2), ("\u{AD}", 1),
      ("\u{1B}", 0), ("\u{1112}\u{1161}\u{11AB}", 2), ("─", 1), ("𠀀", 2), ("，。", 4),
    ]
    for (text, width) in widths {
      XCTAssertEqual(DisplayWidth.of(text), width, text.debugDescription)
    }
  }

  func testFitsTextToAColumn() {
    XCTAssertEqual("ab".fitted(to: 4), "ab  ")
    XCTAssertEqual("abcd".fitted(to: 4), "abcd")
    XCTAssertEqual("abcde".fitted(to: 4), "abc…")
    XCTAssertEqual("贪心算法".fitted(to: 6), "贪心… ")
    XCTAssertEqual("贪心算法".fitted(to: 8), "贪心算法")
    XCTAssertEqual("abc".fitted(to: 1), "…")
  }
}
