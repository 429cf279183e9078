// Integers whose type is known by its name only, where a contract is data.

extension WireDecoder {
  /// Decodes an integer of the type with this name, `Int` for one that no other has.
  public mutating func integer(named name: String) throws(WireError) -> Int128 {
    switch name {
    case "Int8": Int128(try decode(Int8.self))
    case "Int16": Int128(try decode(Int16.self))
    case "Int32": Int128(try decode(Int32.self))
    case "Int64": Int128(try decode(Int64.self))
    case "UInt": Int128(try decode(UInt.self))
    case "UInt8": Int128(try decode(UInt8.self))
    case "UInt16": Int128(try decode(UInt16.self))
    case "UInt32": Int128(try decode(UInt32.self))
    case "UInt64": Int128(try decode(UInt64.self))
    default: Int128(try decode(Int.self))
    }
  }
}

extension WireEncoder {
  /// Encodes an integer as the type with this name, `Int` for one that no other has.
  ///
  /// - Parameters:
  ///   - value: The integer.
  ///   - name: The name of its type: "UInt8".
  /// - Returns: Whether the type has such a value; if not, nothing is encoded.
  public mutating func encode(_ value: Int128, asIntegerNamed name: String) -> Bool {
    switch name {
    case "Int8": encode(value, as: Int8.self)
    case "Int16": encode(value, as: Int16.self)
    case "Int32": encode(value, as: Int32.self)
    case "Int64": encode(value, as: Int64.self)
    case "UInt": encode(value, as: UInt.self)
    case "UInt8": encode(value, as: UInt8.self)
    case "UInt16": encode(value, as: UInt16.self)
    case "UInt32": encode(value, as: UInt32.self)
    case "UInt64": encode(value, as: UInt64.self)
    default: encode(value, as: Int.self)
    }
  }

  private mutating func encode<Number: FixedWidthInteger & WireScalar>(
    _ value: Int128, as type: Number.Type
  ) -> Bool {
    guard let number = Number(exactly: value) else { return false }
    encode(number)
    return true
  }
}
