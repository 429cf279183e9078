public import Wire

/// A call of a function of the exercise, as a value that has not been made yet.
///
/// Generated code makes these: `Calls.nms(boxes, scores: scores, iouThreshold: 0.5)`.
public struct Call<Result> {
  /// The index of the function in the contract.
  let function: Int
  /// The name of the function without labels.
  let name: String
  private let content: Content
  private let decodeResult: (inout WireDecoder) throws(WireError) -> Result
  /// Encodes a result; none for a call whose type of result is not known here.
  private let encodeResult: ((inout WireEncoder, Result) -> Void)?

  private enum Content {
    case values([Argument], encode: (inout WireEncoder) -> Void)
    /// Arguments that were encoded elsewhere, with the call as text.
    case encoded([UInt8], description: String)
  }

  /// Creates a call from its arguments.
  public init(
    function: Int, name: String, arguments: [Argument],
    encode: @escaping (inout WireEncoder) -> Void,
    decode: @escaping (inout WireDecoder) throws(WireError) -> Result,
    encodeResult: @escaping (inout WireEncoder, Result) -> Void
  ) {
    self.function = function
    self.name = name
    content = .values(arguments, encode: encode)
    decodeResult = decode
    self.encodeResult = encodeResult
  }

  /// Creates a call from arguments that are encoded already.
  init(
    function: Int, encodedArguments: [UInt8], description: String,
    decode: @escaping (inout WireDecoder) throws(WireError) -> Result
  ) {
    self.function = function
    name = String(description.prefix { $0 != "(" })
    content = .encoded(encodedArguments, description: description)
    decodeResult = decode
    encodeResult = nil
  }

  /// The arguments as they cross the pipe.
  func encodedArguments() -> [UInt8] {
    switch content {
    case .encoded(let bytes, _): return bytes
    case .values(_, let encode):
      var encoder = WireEncoder()
      encode(&encoder)
      return encoder.take()
    }
  }

  /// The value that a worker's answer holds.
  func result(from bytes: [UInt8]) throws(WireError) -> Result {
    var decoder = WireDecoder(bytes)
    let result = try decodeResult(&decoder)
    try decoder.finish()
    return result
  }

  /// A value as a worker would answer it; none if it is not of the type that the function returns.
  func encodedResult(_ value: Any) -> [UInt8]? {
    // By type, not by a cast alone: an empty array of one type can be cast to an array of any other.
    guard let encodeResult, type(of: value) == Result.self, let value = value as? Result else {
      return nil
    }
    var encoder = WireEncoder()
    encodeResult(&encoder, value)
    return encoder.take()
  }
}

// MARK: - For people

extension Call {
  /// The call as Swift source, with large values cut: `nms([Box(0, 0, 1, 1)], scores: [0.5])`.
  var description: String {
    switch content {
    case .encoded(_, let description): description
    case .values(let arguments, _):
      "\(name)(\(arguments.compactMap(\.description).joined(separator: ", ")))"
    }
  }
}
