import Wire
import XCTest

final class ContainerTests: XCTestCase {
  func testNestedArraysKeepTheirShape() throws {
    let values: [[[Int16]]] = [[], [[]], [[1], [2, 3], []], [[-4]]]
    let decoded = try roundTrip { encoder in
      encoder.array(values) { encoder, rows in
        encoder.array(rows) { encoder, row in encoder.encode(row) }
      }
    } _: { decoder throws(WireError) in
      try decoder.array { decoder throws(WireError) in
        try decoder.array { decoder throws(WireError) in try decoder.scalars(Int16.self) }
      }
    }
    XCTAssertEqual(decoded, values)
  }

  func testOptionalsInOptionalsKeepTheirDepth() throws {
    for value: Int?? in [nil, .some(nil), .some(.some(5))] {
      let decoded = try roundTrip { encoder in
        encoder.optional(value) { encoder, value in
          encoder.optional(value) { encoder, value in encoder.encode(value) }
        }
      } _: { decoder throws(WireError) in
        try decoder.optional { decoder throws(WireError) in
          try decoder.optional { decoder throws(WireError) in try decoder.decode(Int.self) }
        }
      }
      XCTAssertEqual(decoded, value)
    }
  }

  func testDictionariesArriveWhole() throws {
    for values in [[:], ["one": [1]], ["": [], "two": [1, 2], "three": [1, 2, 3]]]
      as [[String: [Int]]]
    {
      let decoded = try roundTrip { encoder in
        encoder.dictionary(
          values, key: { encoder, key in encoder.encode(key) },
          value: { encoder, value in encoder.encode(value) })
      } _: { decoder throws(WireError) in
        try decoder.dictionary(
          key: { decoder throws(WireError) in try decoder.decode(String.self) },
          value: { decoder throws(WireError) in try decoder.scalars(Int.self) })
      }
      XCTAssertEqual(decoded, values)
    }
  }

  func testSetsArriveWhole() throws {
    for values in [[], [7], Set(0..<1_000)] as [Set<Int>] {
      let decoded = try roundTrip { encoder in
        encoder.set(values) { encoder, value in encoder.encode(value) }
      } _: { decoder throws(WireError) in
        try decoder.set { decoder throws(WireError) in try decoder.decode(Int.self) }
      }
      XCTAssertEqual(decoded, values)
    }
  }

  func testRangesKeepTheirBounds() throws {
    for value in [0..<0, -3..<8, Int.min..<Int.max] {
      let decoded = try roundTrip { encoder in
        encoder.range(value) { encoder, bound in encoder.encode(bound) }
      } _: { decoder throws(WireError) in
        try decoder.range { decoder throws(WireError) in try decoder.decode(Int.self) }
      }
      XCTAssertEqual(decoded, value)
    }
    for value in [Float(0)...0, -.infinity ... .infinity] {
      let decoded = try roundTrip { encoder in
        encoder.closedRange(value) { encoder, bound in encoder.encode(bound) }
      } _: { decoder throws(WireError) in
        try decoder.closedRange { decoder throws(WireError) in try decoder.decode(Float.self) }
      }
      XCTAssertEqual(decoded, value)
    }
  }

  func testCasesAndUnitsAreTwoBytesAndOne() throws {
    var encoder = WireEncoder()
    encoder.caseIndex(258)
    encoder.unit()
    XCTAssertEqual(encoder.bytes, [2, 1, 0])
    var decoder = WireDecoder(encoder.take())
    XCTAssertEqual(try decoder.caseIndex(below: 259), 258)
    try decoder.unit()
    try decoder.finish()
  }

  func testDecodingStartsAtTheStartOfASlice() throws {
    let bytes: [UInt8] = [9, 9, 1, 0, 0, 0, 0, 0, 0, 0, 65, 9]
    var decoder = WireDecoder(bytes[2..<11])
    XCTAssertEqual(try decoder.decode(String.self), "A")
    try decoder.finish()
  }

  func testTakingLeavesTheEncoderEmpty() {
    var encoder = WireEncoder()
    encoder.encode(Int8(1))
    XCTAssertEqual(encoder.take(), [1])
    XCTAssertEqual(encoder.take(), [])
    encoder.encode(Int8(2))
    encoder.removeAll()
    encoder.encode(Int8(3))
    XCTAssertEqual(encoder.bytes, [3])
  }
}
