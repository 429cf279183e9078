/// The native result as a person likes to read it on a terminal.
///
/// What is wrong comes first and in the fewest words that help; what is right is counted. The whole
/// report is `text(for:)`. Where the tests are done long before the workloads, print `opening(for:)`
/// for the result without its timing and `closing(for:)` once the timing is there.
package struct TerminalReport: Sendable {
  /// How the report may look.
  package var style: TerminalStyle
  /// The exercise's title in the reader's language; its identifier when there is none.
  package var title: String?
  /// Whether to show every test, every diagnostic and everything printed.
  package var isVerbose: Bool
  /// What the reader can do next, a short line each, last in the report.
  package var nextSteps: [String]

  /// Makes a report for one reader and one terminal.
  ///
  /// - Parameters:
  ///   - style: How the report may look.
  ///   - title: The exercise's title in the reader's language.
  ///   - isVerbose: Whether to show every test, every diagnostic and everything printed.
  ///   - nextSteps: What the reader can do next, a short line each.
  package init(
    style: TerminalStyle, title: String? = nil, isVerbose: Bool = false, nextSteps: [String] = []
  ) {
    self.style = style
    self.title = title
    self.isVerbose = isVerbose
    self.nextSteps = nextSteps
  }

  /// How many failing tests and errors are shown whole.
  var blockLimit: Int { isVerbose ? .max : 4 }
  /// How many further failing tests are named.
  var nameLimit: Int { isVerbose ? .max : 8 }
  /// How many pictures are drawn: the first shows what kind of mistake it is.
  var pictureLimit: Int { isVerbose ? .max : 1 }
  /// How many lines of one value or message are shown.
  var valueLineLimit: Int { isVerbose ? 40 : 8 }
  /// How many lines of a solution's output are shown.
  var outputLineLimit: Int { isVerbose ? .max : 8 }

  /// Returns the whole report, with a newline at its end.
  package func text(for result: SubmissionResult) -> String {
    var page = TerminalPage(style: style)
    addOpening(for: result, to: &page)
    addClosing(for: result, to: &page)
    return page.text
  }

  /// Returns the first part: title, verdict and what is wrong.
  package func opening(for result: SubmissionResult) -> String {
    var page = TerminalPage(style: style)
    addOpening(for: result, to: &page)
    return page.text
  }

  /// Returns the second part: timing, advice and next steps; empty when there are none.
  package func closing(for result: SubmissionResult) -> String {
    var page = TerminalPage(style: style)
    addClosing(for: result, to: &page)
    return page.text.isEmpty ? "" : "\n" + page.text
  }
}

// MARK: - The two parts

extension TerminalReport {
  private func addOpening(for result: SubmissionResult, to page: inout TerminalPage) {
    page.add(
      StyledText(title ?? result.exercise, .heading), right: StyledText(result.submission, .faint))
    addVerdictLine(for: result, to: &page)
    for fault in result.faults {
      page.addSpace()
      for line in SafeText.lines(of: fault) {
        page.add(StyledText(line), indent: 2, limit: valueLineLimit)
      }
    }
    addDiagnostics(of: result, to: &page)
    addTests(of: result, to: &page)
  }

  private func addClosing(for result: SubmissionResult, to page: inout TerminalPage) {
    if let timing = result.timing { addTiming(timing, to: &page) }
    let advice = Advice.lines(for: result) + nextSteps
    if !advice.isEmpty { page.addSpace() }
    for line in advice {
      let arrow = StyledText(style.arrow + " ", .faint)
      page.add(arrow + StyledText(line), hanging: arrow.width)
    }
  }
}

// MARK: - The verdict

extension TerminalReport {
  private func addVerdictLine(for result: SubmissionResult, to page: inout TerminalPage) {
    let role: TerminalStyle.Role =
      switch result.verdict {
      case .accepted: .good
      case .judgeError: .caution
      case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError:
        .bad
      }
    let words = result.verdict.words
    let verdict = StyledText(words.prefix(1).uppercased() + words.dropFirst(), role)
    let line = style.mark(for: result.verdict) + StyledText(" ") + verdict
    page.add(line + StyledText("   " + summary(of: result), .plain), hanging: 2)
  }

  private func summary(of result: SubmissionResult) -> String {
    switch result.verdict {
    case .judgeError: return "this says nothing about the solution"
    case .compileError:
      let errors = result.diagnostics.count { $0.severity == .error } + result.omittedDiagnostics
      return errors == 0 ? "" : Figures.count(errors, "error")
    // Not all tests are in such a result, so that there is nothing to count.
    case _ where result.feedback == .verdict:
      return result.verdict == .accepted ? "all tests passed" : ""
    case .accepted:
      return "\(Figures.count(result.tests.count, "test")) passed\(timeTaken(by: result))"
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      let failed = result.tests.filter { $0.verdict != .accepted }
      guard !failed.isEmpty else {
        let workload = result.timing?.workloads.first { $0.verdict == result.verdict }
        let trouble = result.verdict == .timeLimitExceeded ? "takes too long" : "failed"
        let exception = workload.map { "; '\($0.name)' \(trouble)" } ?? ""
        return "\(Figures.count(result.tests.count, "test")) passed\(exception)"
      }
      return
        "\(Figures.grouped(failed.count)) of \(Figures.count(result.tests.count, "test")) failed"
        + breakdown(of: failed)
    }
  }

  /// Says how many tests failed in which way, where they did not all fail in the same.
  private func breakdown(of failed: [TestResult]) -> String {
    let counts = Verdict.allCases.map { verdict in
      (verdict: verdict, count: failed.count { $0.verdict == verdict })
    }
    let present = counts.filter { $0.count > 0 }
    guard present.count > 1 else { return "" }
    return ": "
      + present.map { "\($0.count) \(Self.shortWords($0.verdict))" }.joined(separator: ", ")
  }

  private static func shortWords(_ verdict: Verdict) -> String {
    switch verdict {
    case .timeLimitExceeded: "time limit"
    case .memoryLimitExceeded: "memory limit"
    case .accepted, .wrongAnswer, .runTimeError, .compileError, .judgeError: verdict.words
    }
  }

  /// Says how long it took until the tests were through, which is what somebody waited for.
  func timeTaken(by result: SubmissionResult) -> String {
    let all = result.phases.total.map { $0 - (result.phases.timing ?? .zero) }
    guard let duration = all ?? result.phases.suite, duration > .zero else { return "" }
    return " in \(Figures.seconds(duration))"
  }
}
