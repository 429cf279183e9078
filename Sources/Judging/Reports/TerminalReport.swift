/// The native result as a person likes to read it on a terminal.
///
/// What is wrong comes first and in the fewest words that help; what is right is counted. The whole
/// report is `text(for:)`. Where the tests are done long before the workloads, print `opening(for:)`
/// for the result without its timing or diagnoses and `closing(for:)` once these are there.
package struct TerminalReport: Sendable {
  /// How the report may look.
  package var style: TerminalStyle
  /// The exercise's title in the reader's language; its identifier when there is none.
  package var title: String?
  /// Whether to show every test, every diagnostic and everything printed.
  package var isVerbose: Bool
  /// Whether it begins with the title and the file.
  package var showsTitle = true
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

  /// Returns the second part: diagnoses, timing, advice and next steps; empty when there are none.
  package func closing(for result: SubmissionResult) -> String {
    var page = TerminalPage(style: style)
    addClosing(for: result, to: &page)
    return page.text.isEmpty ? "" : "\n" + page.text
  }
}

// MARK: - The two parts

extension TerminalReport {
  private func addOpening(for result: SubmissionResult, to page: inout TerminalPage) {
    if showsTitle {
      page.add(
        StyledText(title ?? result.exercise, .heading),
        right: StyledText(result.submission, .faint))
    }
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
    addDiagnoses(of: result, to: &page)
    if let timing = result.timing { addTiming(timing, to: &page) }
    let advice = Advice.lines(for: result).map(style.text) + nextSteps
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
    let verdict = StyledText(style.text(result.heading), role)
    let line = style.mark(for: result.verdict) + StyledText(" ") + verdict
    page.add(line + StyledText("   " + style.text(result.summary), .plain), hanging: 2)
  }
}
