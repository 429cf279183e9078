import Wire
import XCTest

final class DecodingErrorTests: XCTestCase {
  func testAScalarNeedsAllItsBytes() {
    assertDecoding([], throws: .truncated) { decoder throws(WireError) in
      try decoder.decode(UInt8.self)
    }
    assertDecoding([1, 2, 3], throws: .truncated) { decoder throws(WireError) in
      try decoder.decode(Int32.self)
    }
    assertDecoding([1, 2, 3, 4, 5, 6, 7], throws: .truncated) { decoder throws(WireError) in
      try decoder.scalars(Float.self)
    }
  }

  func testACountIsNotTrusted() {
    for number in [2, 1 << 32, 1 << 61, 1 << 62, 1 << 63, UInt64.max] {
      let bytes = count(number) + [1]
      assertDecoding(bytes, throws: .countTooLarge) { decoder throws(WireError) in
        try decoder.scalars(UInt8.self)
      }
      assertDecoding(bytes, throws: .countTooLarge) { decoder throws(WireError) in
        try decoder.decode(String.self)
      }
      assertDecoding(bytes, throws: .countTooLarge) { decoder throws(WireError) in
        try decoder.array { decoder throws(WireError) in try decoder.unit() }.count
      }
      assertDecoding(bytes, throws: .countTooLarge) { decoder throws(WireError) in
        try decoder.set { decoder throws(WireError) in try decoder.decode(Bool.self) }
      }
    }
    assertDecoding(count(1) + [1], throws: .countTooLarge) { decoder throws(WireError) in
      try decoder.dictionary(
        key: { decoder throws(WireError) in try decoder.decode(UInt8.self) },
        value: { decoder throws(WireError) in try decoder.decode(UInt8.self) })
    }
    assertDecoding(count(2) + [0, 0, 0, 0, 0, 0, 0], throws: .countTooLarge) {
      decoder throws(WireError) in try decoder.scalars(Int32.self)
    }
  }

  func testABooleanIsZeroOrOne() {
    for byte in UInt8(2)...255 {
      assertDecoding([byte], throws: .invalidBool) { decoder throws(WireError) in
        try decoder.decode(Bool.self)
      }
      assertDecoding([byte, 0], throws: .invalidBool) { decoder throws(WireError) in
        try decoder.optional { decoder throws(WireError) in try decoder.decode(UInt8.self) }
      }
      assertDecoding(count(3) + [0, byte, 1], throws: .invalidBool) { decoder throws(WireError) in
        try decoder.scalars(Bool.self)
      }
    }
  }

  func testAStringIsUTF8() {
    for bytes in [[0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x41, 0x80]] as [[UInt8]]
    {
      assertDecoding(count(UInt64(bytes.count)) + bytes, throws: .invalidUTF8) {
        decoder throws(WireError) in try decoder.decode(String.self)
      }
    }
  }

  func testACaseIndexNamesACase() {
    for (bytes, limit) in [([3, 0], 3), ([0, 1], 256), ([0, 0], 0)] as [([UInt8], Int)] {
      assertDecoding(bytes, throws: .invalidCase) { decoder throws(WireError) in
        try decoder.caseIndex(below: limit)
      }
    }
  }

  func testKeysAreDistinct() {
    assertDecoding(count(2) + [5, 1, 5, 2], throws: .duplicateKey) { decoder throws(WireError) in
      try decoder.dictionary(
        key: { decoder throws(WireError) in try decoder.decode(UInt8.self) },
        value: { decoder throws(WireError) in try decoder.decode(UInt8.self) })
    }
    assertDecoding(count(3) + [5, 6, 5], throws: .duplicateKey) { decoder throws(WireError) in
      try decoder.set { decoder throws(WireError) in try decoder.decode(UInt8.self) }
    }
  }

  func testAKeyThatDoesNotEqualItselfIsRefused() {
    var encoder = WireEncoder()
    encoder.encode([Float.nan])
    assertDecoding(encoder.take(), throws: .duplicateKey) { decoder throws(WireError) in
      try decoder.set { decoder throws(WireError) in try decoder.decode(Float.self) }
    }
  }

  func testTheBoundsOfARangeAreInOrder() {
    for (lower, upper) in [(1, 0), (.nan, 1), (0, .nan)] as [(Double, Double)] {
      var encoder = WireEncoder()
      encoder.encode(lower)
      encoder.encode(upper)
      assertDecoding(encoder.bytes, throws: .invalidRange) { decoder throws(WireError) in
        try decoder.range { decoder throws(WireError) in try decoder.decode(Double.self) }
      }
      assertDecoding(encoder.bytes, throws: .invalidRange) { decoder throws(WireError) in
        try decoder.closedRange { decoder throws(WireError) in try decoder.decode(Double.self) }
      }
    }
  }

  func testNothingMayFollowTheLastValue() {
    assertDecoding([1, 2], throws: .trailingBytes) { decoder throws(WireError) in
      _ = try decoder.decode(UInt8.self)
      try decoder.finish()
    }
  }

  func testAUnitIsZero() {
    assertDecoding([1], throws: .invalidValue("a value without content is not the byte 0")) {
      decoder throws(WireError) in try decoder.unit()
    }
  }

  func testNestingEndsAtTheMaximumDepth() throws {
    indirect enum Chain {
      case end
      case link(Chain)

      init(from decoder: inout WireDecoder) throws(WireError) {
        self = try decoder.nested { decoder throws(WireError) in
          try decoder.caseIndex(below: 2) == 0 ? .end : .link(try Chain(from: &decoder))
        }
      }
    }
    func bytes(links: Int) -> [UInt8] {
      (0..<links).flatMap { _ in [1, 0] as [UInt8] } + [0, 0]
    }
    var decoder = WireDecoder(bytes(links: WireDecoder.maximumDepth - 1))
    _ = try Chain(from: &decoder)
    try decoder.finish()
    assertDecoding(bytes(links: WireDecoder.maximumDepth), throws: .tooDeep) {
      decoder throws(WireError) in try Chain(from: &decoder)
    }
  }

  func testEveryErrorIsAClauseOfItsOwn() {
    let errors: [WireError] = [
      .truncated, .countTooLarge, .invalidBool, .invalidUTF8, .invalidCase, .duplicateKey,
      .invalidRange, .trailingBytes, .tooDeep, .budgetExceeded, .invalidValue("the reason"),
    ]
    let texts = errors.map { "\($0)" }
    XCTAssertEqual(Set(texts).count, errors.count)
    XCTAssertEqual(texts.last, "the reason")
    XCTAssertFalse(texts.contains { $0.hasSuffix(".") })
  }
}
