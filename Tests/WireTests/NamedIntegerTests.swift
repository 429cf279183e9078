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
    for type in integerTypes { try check(type) }
  }

  func testWhatATypeCannotHoldIsNotEncoded() {
    var encoder = WireEncoder()
    XCTAssertFalse(encoder.encode(256, asIntegerNamed: "UInt8"))
    XCTAssertFalse(encoder.encode(-1, asIntegerNamed: "UInt"))
    XCTAssertTrue(encoder.take().isEmpty)
  }
}
