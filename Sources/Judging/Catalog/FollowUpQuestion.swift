import Foundation

/// A question that an interviewer asks after the exercise, with its answer.
package struct FollowUpQuestion: Identifiable, Equatable, Sendable {
  /// The identifier: "S002-341".
  package let id: String
  /// The question, on one line.
  package let question: String
  /// The answer, in Markdown.
  package let answer: String

  /// How many columns of an answer are enough for a beginning: three lines of a terminal.
  private static let shortWidth = 240

  /// The first sentences of the answer: as many whole ones as fit, and one at least.
  package var shortAnswer: String {
    let paragraph = answer.components(separatedBy: "\n\n").first ?? answer
    var end = paragraph.endIndex
    for stop in paragraph.indices where Self.endsSentence(paragraph, at: stop) {
      let next = paragraph.index(after: stop)
      if end < paragraph.endIndex, DisplayWidth.of(paragraph[..<next]) > Self.shortWidth { break }
      end = next
    }
    return String(paragraph[..<end])
  }

  /// Whether the character at a place ends a sentence: an abbreviation is not followed by a capital.
  private static func endsSentence(_ text: String, at index: String.Index) -> Bool {
    let rest = text[text.index(after: index)...]
    switch text[index] {
    case "。", "？", "！": return true
    case ".", "?", "!":
      guard let next = rest.first(where: { !$0.isWhitespace }) else { return true }
      return rest.first?.isWhitespace == true && !next.isLowercase
    default: return false
    }
  }

  /// Reads the questions of a text.
  ///
  /// A heading `## id: question` begins each; what is before the first is left out.
  ///
  /// - Parameter text: The content of `questions.md`.
  /// - Returns: The questions in their order.
  package static func questions(in text: String) -> [FollowUpQuestion] {
    var questions: [FollowUpQuestion] = []
    for section in "\n\(text)".components(separatedBy: "\n## ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let (id, question) = parts(of: trimmed(lines[0]))
      questions.append(
        FollowUpQuestion(
          id: id, question: question, answer: lines.count == 2 ? trimmed(lines[1]) : ""))
    }
    return questions
  }

  /// The identifier and the question of a heading; a colon can be part of a question that has no identifier.
  private static func parts(of heading: String) -> (id: String, question: String) {
    let parts = heading.split(separator: ":", maxSplits: 1).map(trimmed)
    guard parts.count == 2,
      parts[0].utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isLetterOrDigit($0) })
    else { return ("", heading) }
    return (parts[0], parts[1])
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

// MARK: - Of an exercise

extension Exercise {
  /// Reads what an interviewer asks next.
  ///
  /// - Parameter language: The language; English where there is no translation.
  /// - Returns: The questions; none if the exercise has no such file.
  /// - Throws: What the file system says of a file that is there.
  package func followUpQuestions(in language: Language = .english) throws -> [FollowUpQuestion] {
    let file = questions(in: language)
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return FollowUpQuestion.questions(in: try String(contentsOf: file, encoding: .utf8))
  }
}
