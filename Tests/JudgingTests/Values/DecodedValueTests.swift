import Foundation
import Wire
import XCTest

@testable import Judging

final class DecodedValueTests: XCTestCase {
  func testAValueInADocumentIsTheOneThatItsTextSays() throws {
    let decoder = ResultDecoder(contract: ValueContract.contract)
    let encoder = ArgumentEncoder(contract: ValueContract.contract)
    for (type, values) in ValueContract.values {
      for json in values {
        let parsed = try JSONValue(parsing: Data(json.utf8))
        var bytes = WireDecoder(try encoder.encode(parsed, as: type))
        let value = try decoder.value(type, &bytes)
        XCTAssertEqual(value.text, json, type.source)
        XCTAssertEqual(value.json, parsed, type.source)
      }
    }
  }

  func testAFloatKeepsItsOwnDigits() {
    XCTAssertEqual(DecodedValue.number(Float(0.1)).json, .number(0.1))
    XCTAssertEqual(DecodedValue.number(Float(3)).json, .integer(3))
    XCTAssertEqual(DecodedValue.number(Float.infinity).json, .string("inf"))
  }
}
