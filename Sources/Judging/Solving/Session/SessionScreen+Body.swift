// The body: one of several pages, most of them made by what writes them elsewhere too.

extension SessionScreen {
  /// All lines of the page that is shown.
  var bodyLines: [String] {
    switch state.view {
    case .work: workLines
    case .statement: markdown(statementWithoutTitle)
    case .examples: exampleLines
    case .hints: hintLines
    case .questions: questionLines
    case .bench: benchLines
    case .progress: surveyLines
    case .list: listLines
    case .keys: keyLines
    }
  }

  private var textStyle: TextStyle { style.isColoured ? .terminal : .plain }

  /// Takes a text apart that ends in a line feed.
  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func markdown(_ text: String) -> [String] {
    lines(of: Markdown(text).rendered(width: style.width, style: textStyle))
  }

  private func paragraph(_ message: Message, _ role: TerminalStyle.Role = .plain) -> [String] {
    StyledText(say(message), role).wrapped(to: style.width).map { $0.rendered(in: style) }
  }

  private func heading(_ text: String) -> String {
    StyledText(text, .heading).rendered(in: style)
  }
}

// MARK: - The verdict

extension SessionScreen {
  private var workLines: [String] {
    if case .measuring(let tests, let part) = state.run.phase {
      return measuringLines(tests: tests, part: part)
    }
    guard let result = state.result else { return waitingLines }
    var report = TerminalReport(style: style)
    report.showsTitle = false
    var lines = lines(of: report.text(for: result))
    if !state.interview.isEmpty { lines += [""] + state.interview }
    guard result.verdict == .accepted else { return lines }
    return lines + [""] + acceptanceLines
  }

  private func measuringLines(tests: Int, part: Double) -> [String] {
    let passed =
      StyledText(style.passMark + " ", .good)
      + StyledText(say(Message("\(count: tests, "test") passed")), .good)
    let width = min(40, style.width - 20)
    let done = Int(part * Double(width))
    let bar =
      StyledText(String(repeating: "━", count: done), .good)
      + StyledText(String(repeating: "─", count: width - done), .faint)
    return [
      passed.rendered(in: style), "",
      (StyledText(say(Message("Measuring time")) + "  ") + bar
        + StyledText("  \(Int(part * 100)) %", .faint)).rendered(in: style), "",
    ] + paragraph(Message("Save again at any time: what is out of date is given up."), .faint)
  }

  private var waitingLines: [String] {
    guard state.desk.file.state != .absent else {
      return paragraph(
        Message(
          "Nothing is written yet. Enter writes '\(state.desk.file.shortPath)' to begin with."))
    }
    // Until the first verdict there is time to read.
    guard state.run.isIdle else { return markdown(statementWithoutTitle) }
    return paragraph(
      Message("Save '\(state.desk.file.shortPath)' in your editor, and the verdict appears here."))
  }

  private var acceptanceLines: [String] {
    let questions = state.desk.questions.count
    guard questions > 0 else {
      return paragraph(Message("'n' goes to the next exercise."), .faint)
    }
    return paragraph(
      Message(
        """
        'a' shows \(count: questions, "question") that an interviewer asks next, 'b' measures your \
        solution beside others, 'n' goes to the next exercise.
        """), .faint)
  }

  private var benchLines: [String] {
    guard state.bench.isEmpty else {
      let report = BenchReport(
        style: style, title: state.desk.exercise.metadata.title.text(in: state.language))
      return lines(of: report.text(for: state.bench))
    }
    guard case .benching(let progress) = state.run.phase else {
      return paragraph(Message("Nothing has been measured."))
    }
    return paragraph(
      Message("Your solution is measured beside those that come with the exercise."))
      + ["", progress.map { say($0.message) } ?? ""]
  }
}

// MARK: - Texts of the exercise

extension SessionScreen {
  /// The title is at the head already.
  private var statementWithoutTitle: String {
    let statement = state.desk.statement
    guard statement.hasPrefix("# ") else { return statement }
    return String(statement.drop { $0 != "\n" })
  }

  private var exampleLines: [String] {
    guard !state.desk.examples.isEmpty else {
      return paragraph(Message("This exercise has no examples that can be shown."))
    }
    return lines(of: state.desk.examples + "\n").map {
      StyledText($0).cut(to: style.width, ellipsis: style.ellipsis).rendered(in: style)
    }
  }

  private var hintLines: [String] {
    let steps = state.desk.hints.steps
    let shown = min(state.hintsShown, steps.count)
    var lines: [String] = []
    for step in 0..<shown {
      lines += [heading(say(Message("Hint \(step + 1) of \(steps.count)"))), ""]
      lines += markdown(steps[step]) + [""]
    }
    guard shown < steps.count else { return lines }
    return lines + paragraph(Message("'h' shows a further hint."), .faint)
  }

  private var questionLines: [String] {
    guard !state.desk.questions.isEmpty else {
      return paragraph(Message("This exercise has no questions."))
    }
    let title = heading(say(Message("What an interviewer asks next")))
    return state.desk.questions.reduce(into: [title]) { all, question in
      let text = QuestionText(question: question, width: min(style.width, 80), style: textStyle)
      all += [""] + lines(of: text.whole)
    }
  }

  private var surveyLines: [String] {
    guard let survey = state.survey else { return [] }
    let report = ProgressReport(
      style: style, progress: state.progress, days: survey.days, questions: survey.questions)
    return lines(of: report.text)
  }

  private var keyLines: [String] {
    let rows =
      SessionAction.allCases.map { (Self.name(of: $0.key), say($0.explanation)) }
      + [
        ("↵", say(Message("Begins an exercise; in the list, opens one."))),
        ("esc", say(Message("Goes back to the verdict."))),
        ("↑ ↓ j k", say(Message("Scrolls by a line; space, PgUp and PgDn by a page."))),
        ("g G", say(Message("Goes to the beginning and to the end."))),
        ("^Z ^C", say(Message("Back to the shell for a while, and for good."))),
      ]
    let kept = Message(
      """
      What begins another judging waits for the one that is under way; pressed again, it does not \
      wait.
      """)
    return [heading(say(Message("Keys"))), ""]
      + rows.map { key, text in
        (StyledText("  ") + StyledText(key, .heading).padded(to: 9) + StyledText(text))
          .cut(to: style.width, ellipsis: style.ellipsis).rendered(in: style)
      } + [""] + paragraph(kept, .faint)
  }
}
