/// Turns bytes back into values, by the grammar of this module, and trusts none of them.
///
/// Bytes from a worker are whatever the other process chose to write. Decoding them throws a
/// `WireError` or yields a value; it never traps, never reads outside the bytes, and allocates at most
/// ``budget(forByteCount:)`` bytes, however large the counts are that it meets. After an error the
/// decoder's position is unspecified: throw it away.
public struct WireDecoder {
  /// The depth of containers in containers that is followed before ``WireError/tooDeep`` is thrown.
  ///
  /// A level may cost a few kilobytes of stack in an unoptimised build.
  public static let maximumDepth = 512

  @usableFromInline
  let storage: ArraySlice<UInt8>

  /// The offset of the next byte from the start of `storage`.
  @usableFromInline
  var position = 0

  /// The bytes of memory that decoded values may still take.
  @usableFromInline
  var budget: Int

  @usableFromInline
  var depth = 0

  /// Where functions and objects among the values lead; without it there may be none.
  public var functions: (any FunctionLink)?

  /// Creates a decoder at the start of the bytes.
  public init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  /// Creates a decoder at the start of the bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    storage = bytes
    budget = Self.budget(forByteCount: bytes.count)
  }

  /// Returns how many bytes of memory the values may take that are decoded from so many bytes.
  ///
  /// A value in memory is larger than on the wire where an optional is nil or an enum's case has no
  /// payload, because the wire leaves out what memory keeps room for: hence the factor. The constant
  /// lets small messages have any shape.
  public static func budget(forByteCount count: Int) -> Int {
    (1 << 20) + 32 * count
  }

  /// The number of bytes not yet decoded.
  @inlinable
  public var bytesLeft: Int { storage.count - position }

  /// Checks that everything has been decoded.
  @inlinable
  public func finish() throws(WireError) {
    guard bytesLeft == 0 else { throw .trailingBytes }
  }
}

// MARK: - Scalars and strings

extension WireDecoder {
  /// Decodes a Boolean, an integer or a floating-point number.
  @inlinable
  public mutating func decode<Scalar: WireScalar>(
    _ type: Scalar.Type
  ) throws(WireError) -> Scalar {
    let size = MemoryLayout<Scalar>.size
    guard size <= bytesLeft else { throw .truncated }
    let value = storage.withUnsafeBytes { all -> Scalar? in
      let raw = UnsafeRawBufferPointer(rebasing: all[position..<position + size])
      return Scalar.isValid(raw) ? raw.loadUnaligned(as: Scalar.self) : nil
    }
    guard let value else { throw .invalidBool }
    position += size
    return value
  }

  /// Decodes an array of scalars in one piece.
  @inlinable
  public mutating func scalars<Scalar: WireScalar>(
    _ type: Scalar.Type
  ) throws(WireError) -> [Scalar] {
    let count = try count(elementSize: MemoryLayout<Scalar>.size)
    try charge(count, of: MemoryLayout<Scalar>.stride)
    let size = count * MemoryLayout<Scalar>.size
    let values = storage.withUnsafeBytes { all -> [Scalar]? in
      let raw = UnsafeRawBufferPointer(rebasing: all[position..<position + size])
      guard Scalar.isValid(raw) else { return nil }
      return [Scalar](unsafeUninitializedCapacity: count) { target, initialized in
        UnsafeMutableRawBufferPointer(target).copyMemory(from: raw)
        initialized = count
      }
    }
    guard let values else { throw .invalidBool }
    position += size
    return values
  }

  /// Decodes a string.
  @inlinable
  public mutating func decode(_ type: String.Type) throws(WireError) -> String {
    try string()
  }

  @usableFromInline
  mutating func string() throws(WireError) -> String {
    let count = try count(elementSize: 1)
    try charge(count, of: 1)
    let start = storage.startIndex + position
    guard let value = String(validating: storage[start..<start + count], as: UTF8.self) else {
      throw .invalidUTF8
    }
    position += count
    return value
  }

  /// Decodes a value without content; see `WireEncoder.unit()`.
  public mutating func unit() throws(WireError) {
    guard try decode(UInt8.self) == 0 else {
      throw .invalidValue("a value without content is not the byte 0")
    }
  }

  /// Decodes which of an enum's cases, of which there are `limit`, follows.
  public mutating func caseIndex(below limit: Int) throws(WireError) -> Int {
    let index = Int(try decode(UInt16.self))
    guard index < limit else { throw .invalidCase }
    return index
  }
}

// MARK: - Bounds

extension WireDecoder {
  /// Decodes a count of elements that take at least `elementSize` bytes each on the wire.
  @usableFromInline
  mutating func count(elementSize: Int) throws(WireError) -> Int {
    // As unsigned, so that a negative count is simply a huge one.
    let count = try decode(UInt.self)
    guard count <= UInt(bytesLeft / elementSize) else { throw .countTooLarge }
    return Int(count)
  }

  /// Takes the memory of an allocation off the budget, before it is made.
  @usableFromInline
  mutating func charge(_ count: Int, of stride: Int) throws(WireError) {
    guard count > 0 else { return }
    let (size, overflow) = count.multipliedReportingOverflow(by: stride)
    // The header of a Swift allocation and what malloc adds.
    let overhead = 48
    guard !overflow, budget >= overhead, size <= budget - overhead else { throw .budgetExceeded }
    budget -= size + overhead
  }

  /// Decodes a value that may contain itself, one level further down.
  ///
  /// Containers call this on their own. A type that can hold itself without a container between, an
  /// `indirect enum`, is decoded inside this call, so that no chain of bytes overflows our stack.
  @inlinable
  public mutating func nested<Value>(
    _ body: (inout WireDecoder) throws(WireError) -> Value
  ) throws(WireError) -> Value {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }
}
