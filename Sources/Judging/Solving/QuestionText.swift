/// A question of an interviewer and its answer, set for reading.
package struct QuestionText {
  private static let indent = "  "

  private let question: FollowUpQuestion
  private let width: Int
  private let style: TextStyle

  /// Sets a question in so many columns.
  package init(question: FollowUpQuestion, width: Int, style: TextStyle) {
    self.question = question
    self.width = width
    self.style = style
  }

  /// The question with the beginning of its answer.
  package var short: String { text(answer: question.shortAnswer) }

  /// The question with its whole answer.
  package var whole: String { text(answer: question.answer) }

  private func text(answer: String) -> String {
    let inner = width - Self.indent.count
    let heading = question.question.neutralized().wrapped(to: inner).map(style.bold)
    let lines = Markdown(answer).rendered(width: inner, style: style)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return (heading + lines).map { $0.isEmpty ? "\n" : Self.indent + $0 + "\n" }.joined()
  }
}
