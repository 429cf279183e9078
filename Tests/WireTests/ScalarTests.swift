import Wire
import XCTest

final class ScalarTests: XCTestCase {
  func testIntegersKeepTheirExtremes() throws {
    func check<Number: FixedWidthInteger & WireScalar>(_ type: Number.Type) throws {
      for value in [Number.min, Number.max, 0, 1, Number(truncatingIfNeeded: -1)] {
        XCTAssertEqual(try roundTrip(value), value)
      }
      XCTAssertEqual(try roundTrip([Number.min, 0, Number.max]), [Number.min, 0, Number.max])
    }
    for type in integerTypes { try check(type) }
  }

  func testBooleansKeepTheirValue() throws {
    XCTAssertEqual(try roundTrip(true), true)
    XCTAssertEqual(try roundTrip(false), false)
    XCTAssertEqual(try roundTrip([true, false, true]), [true, false, true])
  }

  func testFloatsKeepEveryBit() throws {
    let patterns: [UInt32] = [
      0, 0x8000_0000, 1, 0x7F7F_FFFF, 0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0x7FC1_2345,
      0xFFFF_FFFF, 0x7F80_0001,
    ]
    for pattern in patterns {
      XCTAssertEqual(try roundTrip(Float(bitPattern: pattern)).bitPattern, pattern)
    }
    let values = patterns.map { Float(bitPattern: $0) }
    XCTAssertEqual(try roundTrip(values).map(\.bitPattern), patterns)
  }

  func testDoublesKeepEveryBit() throws {
    let patterns: [UInt64] = [
      0, 1 << 63, 1, 0x7FEF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000,
      0x7FF8_0000_0000_0001, 0x7FF0_0000_0000_0001, .max,
    ]
    for pattern in patterns {
      XCTAssertEqual(try roundTrip(Double(bitPattern: pattern)).bitPattern, pattern)
    }
    let values = patterns.map { Double(bitPattern: $0) }
    XCTAssertEqual(try roundTrip(values).map(\.bitPattern), patterns)
  }

  func testEmptyArraysOfScalarsStayEmpty() throws {
    XCTAssertEqual(try roundTrip([Float]()), [])
    XCTAssertEqual(try roundTrip([Bool]()), [])
  }

  func testLargeArraysOfScalarsArriveWhole() throws {
    let values = (0..<100_003).map { Double($0) * 0.5 }
    XCTAssertEqual(try roundTrip(values), values)
  }

  func testStringsOfEveryKindArrive() throws {
    for text in ["", "a", "fifteen bytes..", "sixteen bytes...", "é e\u{301} 极大 🏳️‍🌈", "\0\n"] {
      let decoded = try roundTrip {
        $0.encode(text)
      } _: { decoder throws(WireError) in
        try decoder.decode(String.self)
      }
      XCTAssertEqual(Array(decoded.utf8), Array(text.utf8))
    }
  }

  func testNumbersAreLittleEndian() {
    var encoder = WireEncoder()
    encoder.encode(Int32(0x0102_0304))
    encoder.encode(Int(-2))
    encoder.encode(Float(1))
    XCTAssertEqual(
      encoder.bytes, [4, 3, 2, 1, 0xFE] + [UInt8](repeating: 0xFF, count: 7) + [0, 0, 128, 63])
  }

  func testScalarsAreReadAtAnyAlignment() throws {
    let (flag, values, number) = try roundTrip { encoder in
      encoder.encode(true)
      encoder.encode([1.5, 2.5])
      encoder.encode(Int64(-7))
    } _: { decoder throws(WireError) in
      (
        try decoder.decode(Bool.self), try decoder.scalars(Double.self),
        try decoder.decode(Int64.self)
      )
    }
    XCTAssertEqual(flag, true)
    XCTAssertEqual(values, [1.5, 2.5])
    XCTAssertEqual(number, -7)
  }
}
