public import Wire

/// A call of a function of the exercise, as a value that has not been made yet.
///
/// Generated code makes these: `Calls.nms(boxes, scores: scores, iouThreshold: 0.5)`.
public struct Call<Result> {
  /// The index of the function in the contract.
  let function: Int
  /// The name of the function without labels.
  let name: String
  /// The objects that it is made with, the one that it is called on first.
  private(set) var objects: [ObjectHandle] = []
  /// How it is written; none where no objects have to do with it.
  let form: CallForm?
  private let content: Content
  private let decodeResult: (inout WireDecoder) throws(WireError) -> Result
  /// Whether its arguments or its result hold functions or sequences.
  let holds: FunctionUse
  /// Encodes a result; none for a call whose type of result is not known here.
  private let encodeResult: ((inout WireEncoder, Result) -> Void)?

  private enum Content {
    case values([Argument], encode: (inout WireEncoder) -> Void)
    /// Arguments that were encoded elsewhere, with the call as text.
    case encoded([UInt8], description: String)
  }

  /// Creates a call from its arguments.
  ///
  /// - Parameters:
  ///   - function: The index of the function in the contract.
  ///   - name: The name of what is called, without labels.
  ///   - arguments: The arguments, with references in the place of objects.
  ///   - holds: Where there are functions or sequences.
  ///   - objects: The objects that it is made with.
  ///   - form: How it is written; none where no objects have to do with it.
  ///   - encode: Encodes the arguments.
  ///   - decode: Decodes the answer.
  ///   - encodeResult: Encodes an answer; none for one with objects or functions.
  public init(
    function: Int, name: String, arguments: [Argument], holds: FunctionUse = [],
    objects: [ObjectHandle] = [], form: CallForm? = nil,
    encode: @escaping (inout WireEncoder) -> Void,
    decode: @escaping (inout WireDecoder) throws(WireError) -> Result,
    encodeResult: ((inout WireEncoder, Result) -> Void)? = nil
  ) {
    self.function = function
    self.name = name
    self.holds = holds
    self.objects = objects
    self.form = form
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
    form = nil
    content = .encoded(encodedArguments, description: description)
    holds = []
    decodeResult = decode
    encodeResult = nil
  }

  /// The arguments as they cross the pipe.
  ///
  /// - Parameter functions: What lends the functions among them.
  /// - Returns: The bytes.
  func encodedArguments(lending functions: (any FunctionLink)? = nil) -> [UInt8] {
    switch content {
    case .encoded(let bytes, _): return bytes
    case .values(_, let encode):
      var encoder = WireEncoder()
      encoder.functions = functions
      encode(&encoder)
      return encoder.take()
    }
  }

  /// The value that a worker's answer holds.
  ///
  /// - Parameters:
  ///   - bytes: The answer.
  ///   - functions: Where the functions in it lead, and the objects.
  /// - Returns: The value.
  /// - Throws: `WireError` where the bytes are not one.
  func result(
    from bytes: [UInt8], borrowing functions: (any FunctionLink)? = nil
  ) throws(WireError) -> Result {
    var decoder = WireDecoder(bytes)
    decoder.functions = functions
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
      (form ?? .function).text(name, arguments.compactMap(\.description))
    }
  }

  /// The call without the objects that it keeps alive, for who remembers it.
  var withoutObjects: Call {
    var call = self
    call.objects = []
    return call
  }
}
