import Wire
import XCTest

/// Encodes with one closure, decodes with the other and returns the result; nothing may be left over.
func roundTrip<Value>(
  _ encode: (inout WireEncoder) -> Void,
  _ decode: (inout WireDecoder) throws(WireError) -> Value
) throws -> Value {
  var encoder = WireEncoder()
  encode(&encoder)
  var decoder = WireDecoder(encoder.take())
  let value = try decode(&decoder)
  try decoder.finish()
  return value
}

/// Encodes and decodes one scalar.
func roundTrip<Scalar: WireScalar>(_ value: Scalar) throws -> Scalar {
  try roundTrip {
    $0.encode(value)
  } _: { decoder throws(WireError) in
    try decoder.decode(Scalar.self)
  }
}

/// Encodes and decodes an array of scalars.
func roundTrip<Scalar: WireScalar>(_ values: [Scalar]) throws -> [Scalar] {
  try roundTrip {
    $0.encode(values)
  } _: { decoder throws(WireError) in
    try decoder.scalars(Scalar.self)
  }
}

/// Fails unless decoding the bytes throws the error.
func assertDecoding<Value>(
  _ bytes: [UInt8], throws expected: WireError, file: StaticString = #filePath, line: UInt = #line,
  _ decode: (inout WireDecoder) throws(WireError) -> Value
) {
  var decoder = WireDecoder(bytes)
  do throws(WireError) {
    let value = try decode(&decoder)
    XCTFail("decoded \(value)", file: file, line: line)
  } catch {
    XCTAssertEqual(error, expected, file: file, line: line)
  }
}

/// The bytes of a count.
func count(_ number: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
