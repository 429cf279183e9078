#if !_endian(little) || !_pointerBitWidth(_64)
  #error("Wire copies memory as it is: it needs a little-endian machine with 64-bit Int.")
#endif

/// A value of fixed size whose bytes in memory are its bytes on the wire.
///
/// Only the standard library's types conform, and no others should: the decoder copies the received
/// bytes over a value of the type, so every pattern that `isValid(_:)` lets through must be a value.
public protocol WireScalar: BitwiseCopyable, Sendable {
  /// Returns whether received bytes, a whole number of values, are values of this type.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool
}

extension WireScalar {
  /// Returns true, because any bits make an integer or a floating-point number.
  @inlinable
  public static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool { true }
}

extension Bool: WireScalar {
  /// Returns whether every byte is 0 or 1: Swift has no other Boolean and may do anything with one.
  @inlinable
  public static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // One pass without branches, which the compiler turns into vector code.
    var union: UInt8 = 0
    for byte in bytes { union |= byte }
    return union <= 1
  }
}

extension Int: WireScalar {}
extension Int8: WireScalar {}
extension Int16: WireScalar {}
extension Int32: WireScalar {}
extension Int64: WireScalar {}
extension UInt: WireScalar {}
extension UInt8: WireScalar {}
extension UInt16: WireScalar {}
extension UInt32: WireScalar {}
extension UInt64: WireScalar {}
extension Float: WireScalar {}
extension Double: WireScalar {}
