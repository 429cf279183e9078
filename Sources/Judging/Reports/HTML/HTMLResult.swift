/// The part of a page about one result.
///
/// Its order is the terminal's: verdict, faults, diagnostics, tests, timing, advice; then what a page has
/// room for besides.
struct HTMLResult {
  typealias Limit = HTMLReport.Limit

  let result: SubmissionResult
  let entry: HTMLReport.Entry
  /// The level of the result's own heading: 1 where it has the page to itself.
  let level: Int

  init(_ entry: HTMLReport.Entry, level: Int) {
    result = entry.result
    self.entry = entry
    self.level = level
  }

  var html: Markup {
    Markup(
      joining: [
        opening, faults, diagnostics, diagnoses, failedTests, passedTests, timing, advice,
        questions, statement, environment,
      ])
  }
}

// MARK: - The opening

extension HTMLResult {
  private var opening: Markup {
    Markup("header", ["class": "top"]) {
      Markup("p", ["class": "eyebrow"]) {
        Markup("span") { entry.title }
        Markup("span", ["class": "file"]) { result.submission }
      }
      heading(below: 0, style: "verdict \(Self.style(of: result.verdict))") {
        Markup("span", ["class": "mark", "aria-hidden": "true"]) { Self.mark(for: result.verdict) }
        Markup(.joined([.empty, result.heading], by: " "))
      }
      if !result.summary.isEmpty {
        Markup("p", ["class": "summary"]) { result.summary }
      }
    }
  }

  private var faults: Markup {
    Markup {
      for fault in result.faults.prefix(Limit.faults) {
        Markup("div", ["class": "note caution"]) { paragraphs(fault) }
      }
      Self.omission(result.faults.count - Limit.faults, "more fault")
    }
  }

  private var advice: Markup {
    Markup {
      for line in Advice.lines(for: result) {
        Markup("p", ["class": "note"]) { line }
      }
    }
  }
}

// MARK: - Parts that recur

extension HTMLResult {
  /// A heading so many levels below the result's own.
  func heading(
    below distance: Int, style: String? = nil, @MarkupBuilder content: () -> Markup
  ) -> Markup {
    switch level + distance {
    case 1: Markup("h1", ["class": style], content: content)
    case 2: Markup("h2", ["class": style], content: content)
    case 3: Markup("h3", ["class": style], content: content)
    default: Markup("h4", ["class": style], content: content)
    }
  }

  /// A part with its heading; none without content.
  func section(_ name: String, _ content: Markup) -> Markup {
    guard !content.isEmpty else { return .nothing }
    return Markup("section") {
      heading(below: 1) { Markup(text: name) }
      content
    }
  }

  /// A text of several lines, as far as they are shown.
  func paragraphs(_ text: String, style: String? = nil) -> Markup {
    let lines = SafeText.lines(of: text)
    return Markup {
      for line in lines.prefix(Limit.messageLines) {
        Markup("p", ["class": style]) { Markup(text: line) }
      }
      Self.omission(lines.count - Limit.messageLines, "more line")
    }
  }

  /// Says how many things are left out, if any are.
  static func omission(_ count: Int, _ noun: String, ending: String = " not shown") -> Markup {
    guard count > 0 else { return .nothing }
    return Markup("p", ["class": "omission"]) { "… \(Figures.count(count, noun))\(ending)" }
  }

  /// A verdict as a word in its colour.
  static func badge(_ verdict: Verdict) -> Markup {
    Markup("span", ["class": "badge \(style(of: verdict))"]) {
      Markup("span", ["aria-hidden": "true"]) { "\(mark(for: verdict)) " }
      Markup(verdict.words)
    }
  }

  static func mark(for verdict: Verdict) -> String {
    switch verdict {
    case .accepted: "✓"
    case .judgeError: "!"
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError: "✗"
    }
  }

  static func style(of verdict: Verdict) -> String {
    switch verdict {
    case .accepted: "good"
    case .judgeError: "caution"
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError: "bad"
    }
  }
}
