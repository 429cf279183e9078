import XCTest

@testable import Judging

final class SwiftTokenTests: XCTestCase {
  private func words(_ source: String) -> [String] { SwiftToken.tokens(in: source).words }

  func testDividesNumbersNamesAndSigns() {
    XCTAssertEqual(
      words("a.b(1.5e-3, 0x1F) == -2"),
      [
        "a", ".", "b", "(", "1.5e-3", ",", "0x1F", ")", "==", "-", "2",
      ])
    XCTAssertEqual(words("0...12"), ["0", "..", ".", "12"])
    XCTAssertEqual(words("(Int) -> Int"), ["(", "Int", ")", "->", "Int"])
  }

  func testAStringIsOneWord() {
    XCTAssertEqual(words(#"f("a // b", "\"")"#), ["f", "(", #""a // b""#, ",", #""\"""#, ")"])
  }

  func testCommentsAreLeftOutAndLinesAreCounted() {
    let tokens = SwiftToken.tokens(in: "a // b\n/* c\n d */ e\nf g")
    XCTAssertEqual(tokens.map(\.text), ["a", "e", "f", "g"])
    XCTAssertEqual(tokens.map(\.line), [1, 3, 4, 4])
    XCTAssertEqual(tokens.map(\.beginsLine), [true, true, true, false])
  }

  func testACommaBeforeABracketIsNoWord() {
    XCTAssertEqual(words("[1, 2,]"), words("[1, 2]"))
  }
}
