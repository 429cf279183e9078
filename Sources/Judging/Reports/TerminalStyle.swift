/// How a report may look on the terminal at hand; the caller decides, the report obeys.
package struct TerminalStyle: Sendable, Equatable {
  /// The characters that a report draws with.
  package enum Marks: Sendable {
    /// Check marks, crosses and lines.
    case unicode
    /// The judge's own words and lines in ASCII, for logs that cannot hold more.
    case ascii
  }

  /// The number of columns that no line goes beyond, at least 40.
  package var width: Int
  /// Whether to write colours; without them every byte of a report is text.
  package var isColoured: Bool
  /// The characters to draw with.
  package var marks: Marks
  /// The language that the reader reads.
  package var language: Language

  /// Describes a terminal; a width below 40 is taken as 40.
  package init(
    width: Int = 80, isColoured: Bool = false, marks: Marks = .unicode,
    language: Language = .english
  ) {
    self.width = max(width, 40)
    self.isColoured = isColoured
    self.marks = marks
    self.language = language
  }

  /// Returns what a message says to the reader.
  func text(_ message: Message) -> String { message.text(in: language) }
}

// MARK: - Colours

extension TerminalStyle {
  /// What a piece of text is, which decides its colour.
  enum Role: Sendable {
    case plain
    case heading
    case faint
    case good
    case bad
    case caution
    case goodDifference
    case badDifference
  }

  /// Returns the text with the colour of its role around it, where colours are wanted.
  func painted(_ text: String, as role: Role) -> String {
    guard isColoured, let code = Self.code(for: role), !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  // Only the eight basic colours, which every palette makes readable on its own background.
  private static func code(for role: Role) -> String? {
    switch role {
    case .plain: nil
    case .heading: "1"
    case .faint: "2"
    case .good: "32"
    case .bad: "31"
    case .caution: "33"
    case .goodDifference: "1;32"
    case .badDifference: "1;31"
    }
  }
}

// MARK: - Marks

extension TerminalStyle {
  var passMark: String { marks == .unicode ? "✓" : "+" }
  var failMark: String { marks == .unicode ? "✗" : "x" }
  var faultMark: String { "!" }
  var bar: String { marks == .unicode ? "│" : "|" }
  var differs: String { marks == .unicode ? "≠" : "!" }
  var ellipsis: String { marks == .unicode ? "…" : "..." }
  var times: String { marks == .unicode ? "×" : "x" }
  var dash: String { marks == .unicode ? "–" : "-" }
  var dot: String { marks == .unicode ? "·" : "-" }
  var arrow: String { marks == .unicode ? "→" : "->" }

  /// The mark in front of something with this verdict.
  func mark(for verdict: Verdict) -> StyledText {
    switch verdict {
    case .accepted: StyledText(passMark, .good)
    case .judgeError: StyledText(faultMark, .caution)
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError:
      StyledText(failMark, .bad)
    }
  }
}
