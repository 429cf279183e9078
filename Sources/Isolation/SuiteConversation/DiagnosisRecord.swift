import Wire

/// A mistake that fits the answers of a solution, as far as a suite has looked.
public struct DiagnosisRecord: Equatable, Sendable {
  /// Where a mistake is known from.
  public enum Source: String, CaseIterable, Codable, Sendable {
    /// It can be made with a function of these types, whatever the exercise.
    case knownMistake = "known-mistake"
    /// The author of the exercise has described it.
    case exercise
    /// A submission of the exercise that is known to be wrong makes it.
    case wrongSubmission = "wrong-submission"
  }

  /// Where the mistake is known from.
  public var source: Source
  /// What identifies the mistake: `padding-ignored`.
  public var name: String
  /// What is wrong, as a sentence that quotes no input.
  public var sentence: String
  /// On how many inputs the solution gives the answer of the mistake: on all that were looked at.
  public var agreeing: Int
  /// On how many of them that answer is not the right one.
  public var telling: Int

  /// Creates a record.
  public init(source: Source, name: String, sentence: String, agreeing: Int, telling: Int) {
    self.source = source
    self.name = name
    self.sentence = sentence
    self.agreeing = agreeing
    self.telling = telling
  }
}

// MARK: - Encoding

extension DiagnosisRecord {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(source.rawValue)
    encoder.encode(name)
    encoder.encode(sentence)
    encoder.encode(agreeing)
    encoder.encode(telling)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    guard let source = Source(rawValue: try decoder.decode(String.self)) else {
      throw .invalidCase
    }
    self.source = source
    name = try decoder.decode(String.self)
    sentence = try decoder.decode(String.self)
    agreeing = try decoder.decode(Int.self)
    telling = try decoder.decode(Int.self)
  }
}
