/// Turns values into bytes, one after another, by the grammar of this module.
///
/// The bytes carry neither names nor types: who decodes must ask for the same types in the same order.
public struct WireEncoder {
  @usableFromInline
  var buffer: [UInt8] = []

  /// What lends the functions and objects among the values; without it they are encoded as nothing.
  public var functions: (any FunctionLink)?

  /// Creates an encoder without bytes.
  public init() {}

  /// The bytes encoded so far.
  public var bytes: [UInt8] { buffer }

  /// Takes the encoded bytes out and leaves the encoder empty.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    return taken
  }

  /// Forgets the encoded bytes and keeps their memory for the next value.
  public mutating func removeAll() {
    buffer.removeAll(keepingCapacity: true)
  }

  /// Appends bytes as they are, without a count.
  @inlinable
  mutating func append(_ raw: UnsafeRawBufferPointer) {
    buffer.append(contentsOf: raw)
  }
}

// MARK: - Scalars and strings

extension WireEncoder {
  /// Encodes a Boolean, an integer or a floating-point number.
  @inlinable
  public mutating func encode<Scalar: WireScalar>(_ value: Scalar) {
    withUnsafeBytes(of: value) { append($0) }
  }

  /// Encodes an array of scalars: their count, then their memory in one piece.
  @inlinable
  public mutating func encode<Scalar: WireScalar>(_ values: [Scalar]) {
    encode(values.count)
    values.withUnsafeBytes { append($0) }
  }

  /// Encodes a string: the count of its UTF-8 bytes, then the bytes.
  public mutating func encode(_ value: String) {
    encode(value.utf8.count)
    buffer.append(contentsOf: value.utf8)
  }

  /// Encodes a value without content, such as a struct without fields or the result of a `Void` call.
  ///
  /// It takes one byte, so that an array of such values cannot claim a count out of nothing.
  public mutating func unit() {
    buffer.append(0)
  }

  /// Encodes which case of an enum follows; the payload's fields are encoded after it.
  public mutating func caseIndex(_ index: Int) {
    encode(UInt16(index))
  }
}

// MARK: - Containers

extension WireEncoder {
  /// Encodes an array with a closure that encodes one element.
  @inlinable
  public mutating func array<Element>(
    _ values: [Element], _ element: (inout WireEncoder, Element) -> Void
  ) {
    encode(values.count)
    for value in values { element(&self, value) }
  }

  /// Encodes an optional with a closure that encodes what it wraps.
  @inlinable
  public mutating func optional<Wrapped>(
    _ value: Wrapped?, _ wrapped: (inout WireEncoder, Wrapped) -> Void
  ) {
    encode(value != nil)
    if let value { wrapped(&self, value) }
  }

  /// Encodes a dictionary, in its own order, with closures that encode one key and one value.
  @inlinable
  public mutating func dictionary<Key, Value>(
    _ values: [Key: Value],
    key: (inout WireEncoder, Key) -> Void,
    value: (inout WireEncoder, Value) -> Void
  ) {
    encode(values.count)
    for entry in values {
      key(&self, entry.key)
      value(&self, entry.value)
    }
  }

  /// Encodes a set, in its own order, with a closure that encodes one element.
  @inlinable
  public mutating func set<Element>(
    _ values: Set<Element>, element: (inout WireEncoder, Element) -> Void
  ) {
    encode(values.count)
    for value in values { element(&self, value) }
  }

  /// Encodes a half-open range with a closure that encodes one bound.
  @inlinable
  public mutating func range<Bound>(
    _ value: Range<Bound>, _ bound: (inout WireEncoder, Bound) -> Void
  ) {
    bound(&self, value.lowerBound)
    bound(&self, value.upperBound)
  }

  /// Encodes a closed range with a closure that encodes one bound.
  @inlinable
  public mutating func closedRange<Bound>(
    _ value: ClosedRange<Bound>, _ bound: (inout WireEncoder, Bound) -> Void
  ) {
    bound(&self, value.lowerBound)
    bound(&self, value.upperBound)
  }
}
