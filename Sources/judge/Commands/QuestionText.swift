import Judging

/// A question of an interviewer and its answer, set for reading.
struct QuestionText {
  private static let indent = "  "

  let question: FollowUpQuestion
  let width: Int
  let style: TextStyle

  /// The question with the beginning of its answer.
  var short: String { text(answer: question.shortAnswer) }

  /// The question with its whole answer.
  var whole: String { text(answer: question.answer) }

  private func text(answer: String) -> String {
    let inner = width - Self.indent.count
    let heading = question.question.neutralized().wrapped(to: inner).map(style.bold)
    let lines = Markdown(answer).rendered(width: inner, style: style)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return (heading + lines).map { $0.isEmpty ? "\n" : Self.indent + $0 + "\n" }.joined()
  }
}
