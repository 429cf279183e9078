/// A sentence that the judge says to a person, in any of its languages.
///
/// It is written in English where it is said, always with the type's name, so that a test finds it and
/// demands a translation:
///
///     let message = Message("\(passed) of \(count: total, "test") passed")
///     message.text(in: .chinese)
///
/// What is interpolated is data (a path, a figure) and the same in all languages, unless it is a message
/// itself or a count.
package struct Message: Hashable, Sendable {
  /// The English with numbers for what was interpolated: "%1 of %2 passed"; "%%" is a percent sign.
  ///
  /// It is what translations are found by.
  let key: String
  let arguments: [Argument]

  /// What was interpolated.
  indirect enum Argument: Hashable, Sendable {
    case text(String)
    case count(Int, noun: String)
    case message(Message)
    case capitalised(Message)
  }

  /// A message that says nothing.
  package static let empty = Message("")

  /// Whether nothing is said.
  package var isEmpty: Bool { key.isEmpty }

  /// Returns data as a message: it is the same in all languages.
  package static func data(_ text: String) -> Message {
    Message(key: "%1", arguments: [.text(text)])
  }

  /// Returns a message that begins with a capital letter, where the language has any.
  package static func capitalised(_ message: Message) -> Message {
    Message(key: "%1", arguments: [.capitalised(message)])
  }

  /// Returns messages with a text between them, which is the same in all languages.
  package static func joined(_ messages: [Message], by separator: String) -> Message {
    messages.dropFirst().reduce(messages.first ?? .empty) { whole, next in
      Message(
        key: "%1%2%3", arguments: [.message(whole), .text(separator), .message(next)])
    }
  }

  /// Returns the message in a language; in English where it has not been translated.
  package func text(in language: Language) -> String {
    Translation(of: language).sentence(for: key).filling { arguments[$0].text(in: language) }
  }
}

extension Message.Argument {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .count(let count, let noun): Translation(of: language).count(count, noun)
    case .message(let message): message.text(in: language)
    case .capitalised(let message): message.text(in: language).beginningWithACapital
    }
  }
}

extension String {
  fileprivate var beginningWithACapital: String { prefix(1).uppercased() + dropFirst() }

  /// Replaces %1 by the text for 0, and so on, and %% by a percent sign.
  fileprivate func filling(_ text: (Int) -> String) -> String {
    replacing(/%(%|[1-9])/) { match in
      Int(match.output.1).map { text($0 - 1) } ?? "%"
    }
  }
}

extension DefaultStringInterpolation {
  /// A string has no language, so it must be said in which; a warning is an error here, and what is
  /// unavailable would not be chosen.
  @available(*, deprecated, message: "Use 'text(in:)'.")
  package mutating func appendInterpolation(_ message: Message) {
    appendLiteral(message.text(in: .english))
  }
}

// MARK: - Literals

extension Message: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    key = value.replacing("%", with: "%%")
    arguments = []
  }

  package init(stringInterpolation: StringInterpolation) {
    key = stringInterpolation.key
    arguments = stringInterpolation.arguments
  }

  /// Collects the key and the arguments of a message.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var key = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      key += literal.replacing("%", with: "%%")
    }

    /// Interpolates data, which is the same in all languages.
    package mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    /// Interpolates a whole number, which is the same in all languages.
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      append(.text("\(number)"))
    }

    /// Interpolates a count of something: "1 test", "15 tests".
    package mutating func appendInterpolation(count: Int, _ noun: String) {
      append(.count(count, noun: noun))
    }

    /// Interpolates a message, in the language of the one around it.
    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      precondition(arguments.count < 10, "A message has at most nine interpolations.")
      key += "%\(arguments.count)"
    }
  }
}
