import XCTest

@testable import Judging

final class NeutralizingTests: XCTestCase {
  func testMakesControlCharactersVisible() {
    XCTAssertEqual("\u{1B}[31mred\u{7}\r".neutralized(), "␛[31mred␇␍")
    XCTAssertEqual("\u{7F}\u{9B}31m".neutralized(), "␡\u{FFFD}31m")
  }

  func testMakesReorderingVisible() {
    XCTAssertEqual("a\u{202E}b\u{2066}c".neutralized(), "a\u{FFFD}b\u{FFFD}c")
  }

  func testLeavesTextAlone() {
    let text = "贪心 é 😀\nsecond line"
    XCTAssertEqual(text.neutralized(), text)
    XCTAssertEqual("a\tb".neutralized(), "a    b")
  }
}
