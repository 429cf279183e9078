/// A word or a sign of Swift, as far as code in a text and code in a file must be compared.
///
/// Nothing is understood but where one ends: comments and space are left out, and a string is one token.
struct SwiftToken: Equatable, Sendable {
  let text: String
  /// The line, from 1.
  let line: Int
  /// Whether it is the first one on its line.
  let beginsLine: Bool

  /// Splits a source into tokens.
  ///
  /// - Parameters:
  ///   - source: Swift source, or what looks like it.
  ///   - firstLine: The number of its first line.
  /// - Returns: The tokens in their order.
  static func tokens(in source: some StringProtocol, firstLine: Int = 1) -> [SwiftToken] {
    var reader = Reader(rest: Array(source), line: firstLine)
    var tokens: [SwiftToken] = []
    while let (text, line) = reader.next() {
      tokens.append(SwiftToken(text: text, line: line, beginsLine: tokens.last?.line != line))
    }
    return tokens
  }
}

// MARK: - Texts of several

extension Sequence<SwiftToken> {
  /// The words and signs alone, without commas before a closing bracket: a formatter adds and removes those.
  var words: [String] {
    var words: [String] = []
    for token in self {
      if [")", "]", "}"].contains(token.text), words.last == "," { words.removeLast() }
      words.append(token.text)
    }
    return words
  }
}

// MARK: - Reading

extension SwiftToken {
  private struct Reader {
    var rest: [Character]
    var line: Int
    var index = 0

    mutating func next() -> (text: String, line: Int)? {
      skipSpace()
      guard index < rest.count else { return nil }
      let (start, startLine) = (index, line)
      let first = rest[index]
      if first == "\"" {
        skipString()
      } else if first.isNumber {
        skipNumber()
      } else if Self.isWord(first) {
        while index < rest.count, Self.isWord(rest[index]) || rest[index].isNumber { index += 1 }
      } else if first == "=" || first == "." || first == "-", isRepeated(first) || isArrow {
        // `==`, `...`, `..<`, `->` are one sign; all others are compared one by one.
        index += 2
      } else {
        index += 1
      }
      return (String(rest[start..<index]), startLine)
    }

    private func isRepeated(_ sign: Character) -> Bool {
      sign != "-" && index + 1 < rest.count && rest[index + 1] == sign
    }

    private var isArrow: Bool {
      rest[index] == "-" && index + 1 < rest.count && rest[index + 1] == ">"
    }

    private mutating func skipSpace() {
      while index < rest.count {
        if rest[index].isNewline {
          line += 1
          index += 1
        } else if rest[index].isWhitespace {
          index += 1
        } else if starts("//") {
          while index < rest.count, !rest[index].isNewline { index += 1 }
        } else if starts("/*") {
          skip(until: "*/")
        } else {
          return
        }
      }
    }

    private mutating func skipString() {
      if starts("\"\"\"") {
        index += 3
        return skip(until: "\"\"\"")
      }
      index += 1
      while index < rest.count, rest[index] != "\"", !rest[index].isNewline {
        index += rest[index] == "\\" ? 2 : 1
      }
      index = min(index + 1, rest.count)
    }

    private mutating func skipNumber() {
      while index < rest.count {
        let isPoint =
          rest[index] == "." && index + 1 < rest.count && rest[index + 1].isNumber
        let isExponent =
          "+-".contains(rest[index]) && "eE".contains(rest[index - 1]) && rest[index - 1] != "x"
        guard isPoint || isExponent || Self.isWord(rest[index]) || rest[index].isNumber else {
          return
        }
        index += 1
      }
    }

    private mutating func skip(until end: String) {
      while index < rest.count, !starts(end) {
        if rest[index].isNewline { line += 1 }
        index += 1
      }
      index = min(index + end.count, rest.count)
    }

    private func starts(_ text: String) -> Bool { rest[index...].starts(with: text) }

    private static func isWord(_ character: Character) -> Bool {
      character.isLetter || character == "_" || character == "@" || character == "#"
    }
  }
}
