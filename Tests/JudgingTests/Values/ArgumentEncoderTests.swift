import Foundation
import Wire
import XCTest

@testable import Judging

final class ArgumentEncoderTests: XCTestCase {
  private let encoder = ArgumentEncoder(contract: ValueContract.contract)

  private func bytes(_ json: String, as type: ContractType) throws -> [UInt8] {
    try encoder.encode(JSONValue(parsing: Data(json.utf8)), as: type)
  }

  // MARK: - Arguments

  private func arguments(_ json: String, function: Int = 0) throws -> [UInt8] {
    guard case .object(let arguments) = try JSONValue(parsing: Data(json.utf8)) else { return [] }
    return try encoder.encode(arguments, of: ValueContract.contract.functions[function])
  }

  func testArgumentsComeInTheOrderOfTheParameters() throws {
    var decoder = WireDecoder(try arguments(#"{"mode": "full", "factor": 2, "values": [1, 2]}"#))
    XCTAssertEqual(try decoder.scalars(Float.self), [1, 2])
    XCTAssertTrue(try decoder.decode(Bool.self))
    XCTAssertEqual(try decoder.decode(Double.self), 2)
    XCTAssertTrue(try decoder.decode(Bool.self))
    XCTAssertTrue(try decoder.decode(Bool.self))
    XCTAssertEqual(try decoder.caseIndex(below: 4), 0)
    try decoder.finish()
  }

  func testAParameterWithADefaultValueMayBeLeftOut() throws {
    var decoder = WireDecoder(try arguments(#"{"values": []}"#))
    XCTAssertEqual(try decoder.scalars(Float.self), [])
    XCTAssertFalse(try decoder.decode(Bool.self))
    XCTAssertFalse(try decoder.decode(Bool.self))
    try decoder.finish()
  }

  func testNilIsNotTheSameAsLeftOut() throws {
    var decoder = WireDecoder(try arguments(#"{"values": [], "mode": null}"#))
    XCTAssertEqual(try decoder.scalars(Float.self), [])
    XCTAssertFalse(try decoder.decode(Bool.self))
    XCTAssertTrue(try decoder.decode(Bool.self))
    XCTAssertFalse(try decoder.decode(Bool.self))
    try decoder.finish()
  }

  func testSaysWhatIsWrongWithTheArguments() {
    let messages = [
      #"{}"#: "'values': this argument is missing",
      #"{"values": [], "by": 2}"#:
        #"'by': scale(_:by:mode:) has no such parameter; it has ["values", "factor", "mode"]"#,
      #"{"values": null}"#: "'values': null where [Float] is wanted",
      #"{"values": [1, "x"]}"#:
        #"'values[1]': a string where a number, "nan", "inf" or "-inf" is wanted"#,
      #"{"values": [], "factor": null}"#:
        #"'factor': null where a number, "nan", "inf" or "-inf" is wanted"#,
      #"{"values": [], "mode": "ful"}"#:
        "'mode': a string where a case of Mode is wanted: full, window, padded, mixed",
    ]
    for (json, message) in messages {
      XCTAssertThrowsError(try arguments(json), json) { error in
        XCTAssertEqual("\(error)", message)
      }
    }
  }

  // MARK: - Values

  func testIntegersDoNotLoseAnyDigits() throws {
    for number in [UInt64.max, .max - 1, 1 << 63, 1 << 53 + 1] as [UInt64] {
      var decoder = WireDecoder(try bytes("\(number)", as: .integer("UInt64")))
      XCTAssertEqual(try decoder.decode(UInt64.self), number)
    }
    var decoder = WireDecoder(try bytes("-9223372036854775807", as: .integer("Int64")))
    XCTAssertEqual(try decoder.decode(Int64.self), -Int64.max)
  }

  func testWholeNumbersMayBeWrittenAsRealOnes() throws {
    for json in ["-0.0", "-0", "0.0", "0"] {
      var decoder = WireDecoder(try bytes(json, as: .integer("Int")))
      XCTAssertEqual(try decoder.decode(Int.self), 0)
    }
    var decoder = WireDecoder(try bytes("1e3", as: .integer("UInt16")))
    XCTAssertEqual(try decoder.decode(UInt16.self), 1000)
  }

  func testTheSignOfZeroIsSent() throws {
    var decoder = WireDecoder(try bytes("-0.0", as: .floatingPoint("Float")))
    XCTAssertEqual(try decoder.decode(Float.self).sign, .minus)
  }

  func testDictionariesAreSentInTheOrderOfTheirKeys() throws {
    let type = ContractType.dictionary(key: .string, value: .integer("Int"))
    XCTAssertEqual(
      try bytes(#"{"b": 1, "a": 2, "c": 3}"#, as: type),
      try bytes(#"{"c": 3, "a": 2, "b": 1}"#, as: type))
  }

  func testSaysWhereAValueIsNotOfItsType() {
    let point = ContractType.named("Point")
    let pair = ContractType.tuple([
      ContractField(label: "x", type: .bool), ContractField(label: "y", type: .array(.string)),
    ])
    let messages: [(ContractType, String, String)] = [
      (.integer("Int8"), "128", "128 is no Int8"),
      (.integer("UInt"), "-1", "-1 is no UInt"),
      (.integer("UInt64"), "18446744073709551616", "18446744073709551616 is no UInt64"),
      (.integer("Int"), "1.5", "a number where Int is wanted"),
      (.integer("Int"), #""1""#, "a string where Int is wanted"),
      (.integer("Int"), "1e30", "a number where Int is wanted"),
      (.bool, "1", "a number where Bool is wanted"),
      (.string, "1", "a number where String is wanted"),
      (.floatingPoint("Float"), "1e39", "1e+39 is too large for a Float"),
      (
        .floatingPoint("Double"), "true",
        #"a Boolean where a number, "nan", "inf" or "-inf" is wanted"#
      ),
      (.array(.bool), "{}", "an object where [Bool] is wanted"),
      (.array(.array(.bool)), "[[], [true, 0]]", "'[1][1]': a number where Bool is wanted"),
      (.set(.integer("Int")), "[1, 2, 1]", "'[2]': this element stands there twice"),
      (
        .dictionary(key: .integer("Int"), value: .bool), "[[1, true], [1, false]]",
        "'[1]': this element stands there twice"
      ),
      (
        .dictionary(key: .integer("Int"), value: .bool), "[[1]]",
        "'[0]': an array where (Int, Bool) is wanted"
      ),
      (
        .dictionary(key: .integer("Int"), value: .bool), #"{"1": true}"#,
        "an object where [Int: Bool] is wanted"
      ),
      (
        .range(.integer("Int")), #"{"lower": 2, "upper": 1}"#,
        "the lower bound is above the upper one"
      ),
      (
        .closedRange(.floatingPoint("Float")), #"{"lower": "nan", "upper": 1}"#,
        "the lower bound is above the upper one"
      ),
      (.range(.integer("Int")), #"{"lower": 2}"#, "the field 'upper' is missing"),
      (.range(.integer("Int")), "[1, 2]", "an array where Range<Int> is wanted"),
      (point, #"{"x": 1}"#, "the field 'y' is missing"),
      (
        point, #"{"x": 1, "y": 2, "z": 3}"#,
        #"there is no field 'z'; the fields are ["x", "y"]"#
      ),
      (point, "[1, 2]", "an array where (x: Int, y: Float) is wanted"),
      (
        .array(point), #"[{"x": 1, "y": 2}, {"x": 1, "y": []}]"#,
        #"'[1].y': an array where a number, "nan", "inf" or "-inf" is wanted"#
      ),
      (pair, #"{"x": true, "y": ["a", 1]}"#, "'y[1]': a number where String is wanted"),
      (
        .tuple([ContractField(label: nil, type: .bool), ContractField(label: nil, type: .bool)]),
        "[true]",
        "an array where (Bool, Bool) is wanted"
      ),
      (.tuple([]), "1", "a number where () is wanted"),
      (
        .named("Mode"), #"{"padded": {"top": 1}}"#, "the field 'left' is missing"
      ),
      (
        .named("Mode"), #"{"full": [], "window": [1]}"#,
        "an object where a case of Mode is wanted: full, window, padded, mixed"
      ),
      (.named("Mode"), #""window""#, "an array where (Int) is wanted"),
      (.named("Unknown"), "1", "the type Unknown is not known"),
    ]
    for (type, json, message) in messages {
      XCTAssertThrowsError(try bytes(json, as: type), json) { error in
        XCTAssertEqual("\(error)", message, json)
      }
    }
  }
}
