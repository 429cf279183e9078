import Wire
import XCTest

@testable import SuiteKit

final class SchemaCodingTests: XCTestCase {
  private let schema = Schema(
    functions: [
      Schema.Function(
        "f",
        [
          Schema.Parameter("list", .array(.optional(.float))),
          Schema.Parameter("pair", .tuple([.init(nil, .integer("UInt8")), .init("x", .bool)])),
          Schema.Parameter("kind", .named("Kind")),
          Schema.Parameter("count", .integer("Int")) { $0.encode(3) },
        ], .array(.integer("Int")))
    ],
    types: ["Kind": .enumeration([.init("plain", []), .init("named", [.init("name", .string)])])])

  /// The bytes that generated code makes of arguments.
  private func bytes(count: Int?) -> [UInt8] {
    var encoder = WireEncoder()
    encoder.array([1.5, nil] as [Float?]) { encoder, value in
      encoder.optional(value) { encoder, value in encoder.encode(value) }
    }
    encoder.encode(UInt8(200))
    encoder.encode(true)
    encoder.caseIndex(1)
    encoder.encode("n")
    encoder.optional(count) { encoder, value in encoder.encode(value) }
    return encoder.take()
  }

  func testArgumentsAreEncodedAsTheyWereDecoded() throws {
    let arguments = try schema.arguments(from: bytes(count: 5), of: 0)
    XCTAssertEqual(
      arguments.map(\.description), ["[1.5, nil]", "(200, x: true)", ".named(name: \"n\")", "5"])
    XCTAssertEqual(schema.encode(arguments, of: 0), bytes(count: 5))
  }

  func testAnArgumentThatWasLeftOutHasItsDefaultValue() throws {
    let arguments = try schema.arguments(from: bytes(count: nil), of: 0)
    XCTAssertEqual(arguments.last, .integer(3))
    XCTAssertEqual(schema.encode(arguments, of: 0), bytes(count: 3))
  }

  func testAValueOfAnotherTypeIsNotEncoded() throws {
    var arguments = try schema.arguments(from: bytes(count: 5), of: 0)
    arguments[3] = .bool(true)
    XCTAssertNil(schema.encode(arguments, of: 0))
    arguments[3] = .integer(5)
    arguments[1] = .record(type: nil, fields: [(nil, .integer(256)), ("x", .bool(true))])
    XCTAssertNil(schema.encode(arguments, of: 0), "256 is no UInt8")
    arguments[1] = .record(type: nil, fields: [(nil, .integer(1))])
    XCTAssertNil(schema.encode(arguments, of: 0), "an element is missing")
  }

  func testBytesThatAreLeftOverAreRefused() {
    XCTAssertThrowsError(try schema.arguments(from: bytes(count: 5) + [0], of: 0))
    XCTAssertThrowsError(try schema.arguments(from: bytes(count: 5).dropLast(), of: 0))
  }
}
