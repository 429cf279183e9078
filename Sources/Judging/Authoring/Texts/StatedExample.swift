/// One call, most often with its result, as a statement shows it or a test expects it.
struct StatedExample: Equatable, Sendable {
  /// What follows the call.
  enum Outcome: Equatable, Sendable {
    case returns([String])
    case throwsInvalidInput
    /// Nothing that is compared: the call changes something that later calls show.
    case changes
  }

  /// The call, word by word.
  var call: [String]
  var outcome: Outcome
  /// Where it stands.
  var line: Int

  /// Whether both say the same, wherever they stand.
  func matches(_ other: StatedExample) -> Bool { call == other.call && outcome == other.outcome }

  /// The example as one line, for messages.
  var text: String {
    switch outcome {
    case .returns(let value): "\(Self.text(of: call)) == \(Self.text(of: value))"
    case .throwsInvalidInput: "\(Self.text(of: call)) throws InvalidInput"
    case .changes: Self.text(of: call)
    }
  }

  /// Joins words as people write Swift.
  static func text(of words: [String]) -> String {
    var text = ""
    var isTight = true
    for word in words {
      let isClosing = [")", "]", ",", ":", "."].contains(word)
      let isCall = ["(", "["].contains(word) && (text.last?.isLetter == true || text.last == ")")
      text += (isTight || isClosing || isCall ? "" : " ") + word
      isTight = ["(", "[", ".", "-", "!", "&"].contains(word)
    }
    return text
  }
}
