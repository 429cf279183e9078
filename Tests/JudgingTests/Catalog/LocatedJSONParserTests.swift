import XCTest

@testable import Judging

final class LocatedJSONParserTests: XCTestCase {
  private func parse(_ text: String) throws -> LocatedJSON {
    try LocatedJSONParser.parse(Array(text.utf8))
  }

  func testRemembersTheLineOfEveryValue() throws {
    let json = try parse("\n{\"a\":\n 1,\r\n\"b\": [\ntrue]}\n")
    let one = LocatedJSON(line: 3, value: .number(1))
    let list = LocatedJSON(line: 4, value: .array([.init(line: 5, value: .bool(true))]))
    XCTAssertEqual(
      json,
      LocatedJSON(
        line: 2,
        value: .object([
          .init(key: "a", line: 2, value: one), .init(key: "b", line: 4, value: list),
        ])
      ))
  }

  func testReadsEscapes() throws {
    XCTAssertEqual(
      try parse(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#).value,
      .string("\"\\/\u{8}\u{C}\n\r\té😀"))
  }

  func testReadsNumbers() throws {
    let numbers = ["0": 0, "-0.5": -0.5, "1e3": 1000, "2.5E-1": 0.25, "12": 12, "1e+2": 100]
    for (text, number) in numbers {
      XCTAssertEqual(try parse(text).value, .number(number), text)
    }
  }

  func testRefusesWhatIsNotJSON() {
    let texts = [
      "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "01", "1.", "+1", ".5", "1e", "-", "tru",
      "nul", "NaN", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"",
      "1 2", "[1 2]", "// c", "1e999",
    ]
    for text in texts {
      XCTAssertThrowsError(try parse(text), text)
    }
  }

  func testRefusesStringsThatAreNotUTF8() {
    XCTAssertThrowsError(try LocatedJSONParser.parse([0x22, 0xFF, 0x22]))
  }

  func testRefusesNestingThatCouldExhaustTheStack() {
    XCTAssertNoThrow(
      try parse(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)))
    XCTAssertThrowsError(try parse(String(repeating: "[", count: 100_000)))
  }
}
