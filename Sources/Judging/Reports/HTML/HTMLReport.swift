/// The native result as a page: for a browser, for a colleague, for paper.
///
/// The page stands for itself: no script, no font and no picture is loaded. What a document says goes into it
/// as text only, through `Markup`. What is wrong comes first, as on the terminal; what is right can be unfolded.
package struct HTMLReport: Sendable {
  /// A result with what its exercise says.
  package struct Entry: Sendable {
    let result: SubmissionResult
    let exercise: ExerciseText

    /// Puts a result beside its exercise.
    package init(_ result: SubmissionResult, exercise: ExerciseText) {
      self.result = result
      self.exercise = exercise
    }

    /// What to call the exercise.
    var title: String { exercise.title ?? result.exercise }
  }

  /// How much of a document is shown; what is left out is counted.
  enum Limit {
    /// Results that are shown whole, after an overview of all.
    static let results = 200
    static let overview = 2_000
    static let failures = 60
    static let passed = 2_000
    static let pictures = 30
    static let diagnostics = 100
    static let workloads = 200
    static let faults = 50
    /// Lines of a value, of a message and of a solution's output.
    static let valueLines = 120
    static let messageLines = 40
    static let outputLines = 400
  }

  private let entries: [Entry]

  /// Makes a report of one result or several.
  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Returns the whole page.
  package var text: String {
    Markup("html", ["lang": "en"]) {
      head
      Markup("body") { Markup("main") { body } }
    }.document
  }

  private var head: Markup {
    Markup("head") {
      Markup(empty: "meta", ["charset": "utf-8"])
      // Whatever finds its way into the page: nothing is loaded and nothing runs.
      Markup(
        empty: "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        ])
      Markup(
        empty: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      Markup(empty: "meta", ["name": "color-scheme", "content": "light dark"])
      Markup("title") { title }
      Markup(styleSheet: HTMLStyleSheet.text)
    }
  }

  private var title: String {
    guard let entry = entries.first, entries.count == 1 else {
      return Figures.count(entries.count, "result")
    }
    return [entry.result.heading.text(in: .english), entry.title, entry.result.submission]
      .map { String($0.prefix(80)) }.joined(separator: " · ")
  }

  private var body: Markup {
    guard let entry = entries.first, entries.count == 1 else {
      return Markup {
        HTMLOverview(entries: entries).html
        for (index, entry) in entries.prefix(Limit.results).enumerated() {
          Markup("article", ["id": HTMLOverview.anchor(index)]) {
            HTMLResult(entry, level: 2).html
          }
        }
      }
    }
    return HTMLResult(entry, level: 1).html
  }
}
