import Foundation
import Wire
import XCTest

@testable import Judging

final class ResultDecoderTests: XCTestCase {
  private let decoder = ResultDecoder(contract: ValueContract.contract)
  private let encoder = ArgumentEncoder(contract: ValueContract.contract)

  func testValuesOfEveryShapeComeBackAsTheyWereWritten() throws {
    for (type, values) in ValueContract.values {
      for json in values {
        let value = try JSONValue(parsing: Data(json.utf8))
        XCTAssertEqual(
          try decoder.json(from: encoder.encode(value, as: type), as: type), json, type.source)
      }
    }
  }

  func testEveryResultIsJSON() throws {
    for (type, values) in ValueContract.values {
      for json in values {
        let value = try JSONValue(parsing: Data(json.utf8))
        let text = try decoder.json(from: encoder.encode(value, as: type), as: type)
        XCTAssertEqual(try JSONValue(parsing: Data(text.utf8)), value, type.source)
      }
    }
  }

  func testAFloatIsWrittenWithItsOwnDigits() throws {
    var bytes = WireEncoder()
    bytes.encode([Float(0.1), 16_777_216, 1e10])
    XCTAssertEqual(
      try decoder.json(from: bytes.take(), as: .array(.floatingPoint("Float"))),
      "[0.1,16777216.0,1e+10]")
  }

  func testTheKeysOfADictionaryAreSorted() throws {
    var bytes = WireEncoder()
    bytes.encode(2)
    for key in ["b", "a"] {
      bytes.encode(key)
      bytes.encode(true)
    }
    XCTAssertEqual(
      try decoder.json(from: bytes.take(), as: .dictionary(key: .string, value: .bool)),
      #"{"a":true,"b":true}"#)
  }

  func testBytesThatAreNoValueAreRefused() {
    let table: [(ContractType, [UInt8], WireError)] = [
      (.bool, [2], .invalidBool), (.integer("Int"), [1, 2], .truncated),
      (.bool, [1, 1], .trailingBytes),
      (.named("Mode"), [4, 0], .invalidCase),
      (.array(.bool), [9, 0, 0, 0, 0, 0, 0, 0], .countTooLarge),
      (.string, [1, 0, 0, 0, 0, 0, 0, 0, 0xFF], .invalidUTF8),
      (.named("Unknown"), [0], .invalidValue("the type Unknown is not known")),
    ]
    for (type, bytes, expected) in table {
      XCTAssertThrowsError(try decoder.json(from: bytes, as: type), type.source) { error in
        XCTAssertEqual(error as? WireError, expected, type.source)
      }
    }
  }
}
