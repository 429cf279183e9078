import Wire
import XCTest

final class NamedIntegerTests: XCTestCase {
  func testAnIntegerOfANamedTypeIsThatOfTheType() throws {
    func check<Number: FixedWidthInteger & WireScalar>(_ type: Number.Type) throws {
      for value in [Number.min, Number.max] {
        let decoded = try roundTrip {
          XCTAssertTrue($0.encode(Int128(value), asIntegerNamed: "\(type)"))
        } _: { decoder throws(WireError) in
          try decoder.decode(Number.self)
        }
        XCTAssertEqual(decoded, value)
        let named = try roundTrip {
          $0.encode(value)
        } _: { decoder throws(WireError) in
          try decoder.integer(named: "\(type)")
        }
        XCTAssertEqual(named, Int128(value))
      }
    }
    try check(Int.self)
    try check(Int8.self)
    try check(Int16.self)
    try check(Int32.self)
    try check(Int64.self)
    try check(UInt.self)
    try check(UInt8.self)
    try check(UInt16.self)
    try check(UInt32.self)
    try check(UInt64.self)
  }

  func testWhatATypeCannotHoldIsNotEncoded() {
    var encoder = WireEncoder()
    XCTAssertFalse(encoder.encode(256, asIntegerNamed: "UInt8"))
    XCTAssertFalse(encoder.encode(-1, asIntegerNamed: "UInt"))
    XCTAssertTrue(encoder.take().isEmpty)
  }
}
