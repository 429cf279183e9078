import Wire

/// The values of a call that failed, in the form in which they cross the pipe.
///
/// The judge knows the contract and so the types; the suite sends bytes.
public struct CounterexampleRecord: Equatable, Sendable {
  /// The index of the function in the contract.
  public var function: Int
  /// The encoded arguments.
  public var arguments: [UInt8]
  /// What the call should have returned; none where a test expects something else than one value.
  public var expected: [UInt8]?
  /// What the call returned; none if it returned nothing.
  public var actual: [UInt8]?

  /// Creates the record of a call.
  public init(function: Int, arguments: [UInt8], expected: [UInt8]?, actual: [UInt8]?) {
    self.function = function
    self.arguments = arguments
    self.expected = expected
    self.actual = actual
  }

  /// Whether the values take more bytes than a report may have.
  public var isTooLarge: Bool {
    arguments.count + (expected?.count ?? 0) + (actual?.count ?? 0) > Self.byteLimit
  }

  /// The most bytes that the values may take: beyond it nobody would look at them, and every failing test
  /// has some.
  public static let byteLimit = 64 << 10
}

// MARK: - Encoding

extension CounterexampleRecord {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(function)
    encoder.encode(arguments)
    for bytes in [expected, actual] {
      encoder.optional(bytes) { encoder, bytes in encoder.encode(bytes) }
    }
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    function = try decoder.decode(Int.self)
    arguments = try decoder.scalars(UInt8.self)
    expected = try decoder.optional { decoder throws(WireError) in
      try decoder.scalars(UInt8.self)
    }
    actual = try decoder.optional { decoder throws(WireError) in try decoder.scalars(UInt8.self) }
  }
}
