public import Wire

/// A call and its right answer, computed by the authority of an exercise.
///
/// The judge translates an exercise's vectors from JSON when it builds the suite; the suite reads them
/// in the form in which they cross the pipe.
public struct GoldenVector: Equatable, Sendable {
  /// What the solution must do.
  public enum Outcome: Equatable, Sendable {
    /// Return the value that these bytes encode.
    case returns([UInt8])
    case throwsInvalidInput
  }

  /// The index of the function in the contract.
  public var function: Int
  /// The call as Swift source, for reports.
  public var call: String
  /// The encoded arguments.
  public var arguments: [UInt8]
  /// The right answer.
  public var outcome: Outcome

  /// Creates a vector.
  public init(function: Int, call: String, arguments: [UInt8], outcome: Outcome) {
    self.function = function
    self.call = call
    self.arguments = arguments
    self.outcome = outcome
  }
}

// MARK: - Files

extension GoldenVector {
  /// Encodes the vectors of a file.
  public static func encode(_ vectors: [GoldenVector]) -> [UInt8] {
    var encoder = WireEncoder()
    encoder.array(vectors) { encoder, vector in
      encoder.encode(vector.function)
      encoder.encode(vector.call)
      encoder.encode(vector.arguments)
      switch vector.outcome {
      case .throwsInvalidInput: encoder.caseIndex(0)
      case .returns(let bytes):
        encoder.caseIndex(1)
        encoder.encode(bytes)
      }
    }
    return encoder.take()
  }

  /// Decodes the vectors of a file.
  public static func vectors(in bytes: [UInt8]) throws(WireError) -> [GoldenVector] {
    var decoder = WireDecoder(bytes)
    let vectors = try decoder.array { decoder throws(WireError) in
      let function = try decoder.decode(Int.self)
      let call = try decoder.decode(String.self)
      let arguments = try decoder.scalars(UInt8.self)
      let isValue = try decoder.caseIndex(below: 2) == 1
      let outcome: Outcome =
        isValue ? .returns(try decoder.scalars(UInt8.self)) : .throwsInvalidInput
      return GoldenVector(function: function, call: call, arguments: arguments, outcome: outcome)
    }
    try decoder.finish()
    return vectors
  }
}
