import Foundation
import XCTest

@testable import Judging

final class JSONValueTests: XCTestCase {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Data(text.utf8))
  }

  func testWholeNumbersKeepAllTheirDigits() throws {
    let numbers: [String: Int128] = [
      "0": 0, "-1": -1, "9007199254740993": 9_007_199_254_740_993,
      "9223372036854775807": 9_223_372_036_854_775_807,
      "-9223372036854775808": -9_223_372_036_854_775_808,
      "18446744073709551615": 18_446_744_073_709_551_615, "3.0": 3, "1e3": 1000,
    ]
    for (text, number) in numbers { XCTAssertEqual(try parse(text), .integer(number), text) }
  }

  func testOtherNumbersAreFloatingPoint() throws {
    for number in [0.1, -2.5, 1e-7, 1e300] {
      XCTAssertEqual(try parse("\(number)"), .number(number))
    }
  }

  func testAValueComesBackAsItWasWritten() throws {
    for (_, values) in ValueContract.values {
      for json in values {
        let value = try parse(json)
        let text = try JSONEncoder().encode(value)
        XCTAssertEqual(try JSONValue(parsing: text), value, json)
      }
    }
  }

  func testTheSignOfZeroIsKept() throws {
    for text in ["-0.0", "-0", "-0e5"] {
      guard case .number(let zero) = try parse(text) else { return XCTFail(text) }
      XCTAssertEqual(zero.sign, .minus)
    }
    XCTAssertEqual(try parse("0.0"), .integer(0))
  }

  func testEveryKindOfValueIsKnown() throws {
    XCTAssertEqual(
      try parse(#"{"a": [null, true, "x", 1, 1.5, {}], "b": []}"#),
      .object([
        "a": .array([.null, .bool(true), .string("x"), .integer(1), .number(1.5), .object([:])]),
        "b": .array([]),
      ]))
  }

  func testATruthValueIsNoNumberAndANumberNoTruthValue() throws {
    XCTAssertEqual(try parse("true"), .bool(true))
    XCTAssertEqual(try parse("1"), .integer(1))
    XCTAssertEqual(try parse("\"1\""), .string("1"))
  }

  func testWhatIsNoJSONIsRefused() {
    for text in ["", "{", "nan", "[1 2]", "01", "1e400", "'a'", "{\"a\": 1} x"] {
      XCTAssertThrowsError(try parse(text), text)
    }
  }
}
