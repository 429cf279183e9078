/// Results as JUnit XML, which GitLab, Jenkins and most others read.
///
/// There is no official schema. What is written follows github.com/testmoapp/junitxml; the strict form keeps to
/// the schema of Jenkins' xunit plugin (junit-10.xsd), which knows neither files nor lines.
///
/// A wrong answer is a failure. What ended without an answer is an error, whose type says how. The whole text
/// is the element's content, for GitLab shows nothing else; its first line is the `message` too.
struct JUnitReport {
  /// Whether to leave out what only some readers know: the file and line of a test.
  let isStrict: Bool

  func text(for results: [SubmissionResult]) -> String {
    let suites = results.map { Suite($0) }
    let document = Markup(
      "testsuites",
      [
        "name": "judge", "tests": "\(suites.map(\.items.count).reduce(0, +))",
        "failures": "\(suites.map(\.failures).reduce(0, +))",
        "errors": "\(suites.map(\.errors).reduce(0, +))",
        "time": seconds(suites.map(\.time).reduce(.zero, +)),
      ]
    ) {
      Markup.newline
      for suite in suites { element(for: suite) }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(document.markup)\n"
  }

  /// One result with its items.
  private struct Suite {
    let result: SubmissionResult
    let items: [ReportItem]

    init(_ result: SubmissionResult) {
      self.result = result
      items = result.items
    }

    var failures: Int { items.count { $0.verdict == .wrongAnswer } }
    var errors: Int { items.count { $0.verdict != .accepted } - failures }
    var time: Duration { items.compactMap(\.time).reduce(.zero, +) }
    /// The class of an item, unique among all results: readers take equal names for the same test.
    func className(of item: ReportItem) -> String {
      var path = result.submission.split(separator: "/").filter { $0 != "." && $0 != ".." }
      if let last = path.popLast() {
        path.append(last.hasSuffix(".swift") ? last.dropLast(6) : last)
      }
      let parts =
        path.map(String.init) + (path.last == result.exercise[...] ? [] : [result.exercise])
      // A point separates packages, so there is none in a name.
      return (parts + [item.group]).map { $0.replacing(".", with: "_") }.joined(separator: ".")
    }
  }

  private func element(for suite: Suite) -> Markup {
    Markup(
      "testsuite",
      [
        "name": "\(suite.result.exercise): \(suite.result.submission)",
        "tests": "\(suite.items.count)", "failures": "\(suite.failures)",
        "errors": "\(suite.errors)", "skipped": "0", "time": seconds(suite.time),
        "file": isStrict ? nil : suite.result.submission,
      ]
    ) {
      Markup.newline
      for item in suite.items {
        element(for: item, in: suite)
        Markup.newline
      }
    } + .newline
  }

  private func element(for item: ReportItem, in suite: Suite) -> Markup {
    Markup(
      "testcase",
      [
        "name": item.title, "classname": suite.className(of: item),
        "time": seconds(item.time ?? .zero),
        "file": isStrict ? nil : item.location?.file ?? suite.result.submission,
        "line": isStrict ? nil : item.location.map { "\($0.line)" },
      ]
    ) {
      switch item.verdict {
      case .accepted: Markup.nothing
      case .wrongAnswer: problem("failure", item)
      case .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError, .judgeError:
        problem("error", item)
      }
      if let output = item.output, !output.isEmpty {
        Markup("system-out") { lines(of: output) }
      }
    }
  }

  private func problem(_ name: StaticString, _ item: ReportItem) -> Markup {
    Markup(name, ["message": item.summary, "type": item.verdict.rawValue]) { lines(of: item.text) }
  }

  /// A text of several lines; what no XML may contain is made visible by `Markup`.
  private func lines(of text: String) -> Markup {
    Markup(
      joining: SafeText.lines(of: text).enumerated().map { index, line in
        index == 0 ? Markup(text: line) : .newline + Markup(text: line)
      })
  }

  /// Three places, as the strict schema demands.
  private func seconds(_ duration: Duration) -> String { Figures.fixed(duration.inSeconds, 3) }
}
