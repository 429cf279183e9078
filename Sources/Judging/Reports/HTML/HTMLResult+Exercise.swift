// What the exercise says: the statement, and after acceptance what an interviewer asks next.

extension HTMLResult {
  var questions: Markup {
    guard case .found(let texts) = entry.exercise, result.verdict == .accepted else {
      return .nothing
    }
    let renderer = MarkdownHTML(firstLevel: level + 2)
    return section(
      "What an interviewer asks next",
      Markup(
        joining: texts.questions.map { question in
          Markup("details", ["class": "question", "lang": texts.questionsLanguage.rawValue]) {
            Markup("summary") {
              renderer.line(Markdown(question.question))
              if !question.id.isEmpty {
                Markup(text: " ") + Markup("span", ["class": "identifier"]) { question.id }
              }
            }
            renderer.html(of: Markdown(question.answer).blocks)
          }
        }))
  }

  var statement: Markup {
    if let reason = entry.exercise.reason {
      return Markup("p", ["class": "faint"]) { reason }
    }
    guard case .found(let texts) = entry.exercise, let statement = texts.statement else {
      return .nothing
    }
    return Markup("details") {
      Markup("summary") { "The statement" }
      Markup("div", ["class": "prose", "lang": texts.statementLanguage.rawValue]) {
        MarkdownHTML(firstLevel: level + 1).html(of: statement.blocks)
      }
    }
  }
}
