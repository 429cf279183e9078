// What the exercise says: the statement, and after acceptance what an interviewer asks next.

extension HTMLResult {
  var questions: HTML {
    guard case .found(let texts) = entry.exercise, result.verdict == .accepted else {
      return .nothing
    }
    let renderer = MarkdownHTML(firstLevel: level + 2)
    return section(
      "What an interviewer asks next",
      HTML(
        joining: texts.questions.map { question in
          HTML("details", ["class": "question", "lang": texts.questionsLanguage.rawValue]) {
            HTML("summary") {
              renderer.line(Markdown(question.question))
              if !question.id.isEmpty {
                HTML(text: " ") + HTML("span", ["class": "identifier"]) { question.id }
              }
            }
            renderer.html(of: Markdown(question.answer).blocks)
          }
        }))
  }

  var statement: HTML {
    if let reason = entry.exercise.reason {
      return HTML("p", ["class": "faint"]) { reason }
    }
    guard case .found(let texts) = entry.exercise, let statement = texts.statement else {
      return .nothing
    }
    return HTML("details") {
      HTML("summary") { "The statement" }
      HTML("div", ["class": "prose", "lang": texts.statementLanguage.rawValue]) {
        MarkdownHTML(firstLevel: level + 1).html(of: statement.blocks)
      }
    }
  }
}
