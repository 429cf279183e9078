import Foundation
import XCTest

@testable import Judging

final class SourceTextTests: XCTestCase {
  private func call(_ type: ContractType, _ json: String) throws -> String {
    let function = ContractFunction(
      baseName: "f", parameters: [.init(label: "x", name: "value", type: type)], result: .bool,
      canThrow: false)
    return SourceText(contract: ValueContract.contract).call(
      of: function, ["value": try JSONValue(parsing: Data(json.utf8))])
  }

  func testACallIsWrittenWithItsLabels() throws {
    let function = ValueContract.contract.functions[0]
    let text = SourceText(contract: ValueContract.contract)
    XCTAssertEqual(
      text.call(of: function, ["values": .array([]), "mode": .string("full")]),
      "scale([], mode: .full)")
  }

  func testValuesAreWrittenAsSwift() throws {
    let field = ValueContract.field
    let table: [(ContractType, String, String)] = [
      (.integer("UInt64"), "18446744073709551615", "18446744073709551615"),
      (.floatingPoint("Float"), "0.5", "0.5"), (.floatingPoint("Float"), "3", "3"),
      (.floatingPoint("Float"), #""nan""#, ".nan"),
      (.floatingPoint("Float"), #""-inf""#, "-.infinity"),
      (.string, #""a\"b""#, #""a\"b""#), (.bool, "true", "true"),
      (.optional(.floatingPoint("Float")), #""inf""#, ".infinity"),
      (.optional(.bool), "null", "nil"),
      (.array(.array(.integer("Int"))), "[[1, 2], []]", "[[1, 2], []]"),
      (.named("Box"), #"{"x1": 0, "y1": 1, "x2": 2.5, "y2": 3}"#, "Box(0, 1, 2.5, 3)"),
      (.named("Point"), #"{"x": 0, "y": 1.5}"#, "Point(x: 0, y: 1.5)"),
      (.named("Mode"), #""full""#, ".full"), (.named("Mode"), #"{"window": [3]}"#, ".window(3)"),
      (
        .named("Mode"), #"{"padded": {"top": 1, "left": 2}}"#, ".padded(top: 1, left: 2)"
      ),
      (.named("Mode"), #"{"mixed": [1, true]}"#, ".mixed(1, y: true)"),
      (
        .tuple([field("x", .bool), field("y", .bool)]), #"{"x": true, "y": false}"#,
        "(x: true, y: false)"
      ),
      (.tuple([field(nil, .bool), field(nil, .bool)]), "[true, false]", "(true, false)"),
      (.range(.integer("Int")), #"{"lower": 1, "upper": 2}"#, "1..<2"),
      (.closedRange(.floatingPoint("Float")), #"{"lower": 1, "upper": "inf"}"#, "1....infinity"),
      (
        .dictionary(key: .string, value: .bool), #"{"b": true, "a": false}"#,
        #"["a": false, "b": true]"#
      ),
      (.dictionary(key: .integer("Int"), value: .bool), "[[1, true]]", "[1: true]"),
      (.dictionary(key: .string, value: .bool), "{}", "[:]"),
    ]
    for (type, json, text) in table {
      XCTAssertEqual(try call(type, json), "f(x: \(text))", type.source)
    }
  }

  func testALongListIsCut() throws {
    let json = "[\((0..<100).map(String.init).joined(separator: ", "))]"
    XCTAssertTrue(
      try call(.array(.integer("Int")), json).hasSuffix("46, 47, …] (100 elements))"))
  }
}
