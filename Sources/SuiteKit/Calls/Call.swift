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

  private enum Content {
    case values([Argument], encode: (inout WireEncoder) -> Void)
    /// Arguments that were encoded elsewhere, with the call as text.
    case encoded([UInt8], description: String)
  }

  /// Creates a call from its arguments.
  public init(
    function: Int, name: String, arguments: [Argument],
    encode: @escaping (inout WireEncoder) -> Void,
    decode: @escaping (inout WireDecoder) throws(WireError) -> Result
  ) {
    self.function = function
    self.name = name
    content = .values(arguments, encode: encode)
    decodeResult = decode
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
