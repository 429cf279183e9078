/// The table of several results at the head of a page, each leading to its own part.
struct HTMLOverview {
  let entries: [HTMLReport.Entry]

  /// What the part of a result is called.
  static func anchor(_ index: Int) -> String { "result-\(index + 1)" }

  var html: Markup {
    Markup {
      Markup("header", ["class": "top"]) {
        Markup("h1") { Figures.count(entries.count, "result") }
        Markup("p", ["class": "summary"]) { counts }
      }
      if !entries.isEmpty {
        Markup("div", ["class": "wide"]) { table }
        HTMLResult.omission(entries.count - HTMLReport.Limit.overview, "more result")
        HTMLResult.omission(
          entries.count - HTMLReport.Limit.results, "more result",
          ending: " only in the table above")
      }
    }
  }

  /// How many results have each verdict: "3 accepted, 1 wrong answer".
  private var counts: String {
    Verdict.allCases.compactMap { verdict in
      let count = entries.count { $0.result.verdict == verdict }
      return count > 0 ? "\(Figures.grouped(count)) \(verdict.words.text(in: .english))" : nil
    }.joined(separator: ", ")
  }

  private var table: Markup {
    Markup("table", ["class": "overview"]) {
      Markup("thead") {
        Markup("tr") {
          Markup("th", ["scope": "col"]) { "verdict" }
          Markup("th", ["scope": "col"]) { "solution" }
          Markup("th", ["scope": "col", "class": "right"]) { "tests passed" }
          Markup("th", ["scope": "col", "class": "right"]) { "largest ratio" }
        }
      }
      Markup("tbody") {
        for (index, entry) in entries.prefix(HTMLReport.Limit.overview).enumerated() {
          row(entry.result, at: index)
        }
      }
    }
  }

  private func row(_ result: SubmissionResult, at index: Int) -> Markup {
    let passed = result.tests.count { $0.verdict == .accepted }
    let isShown = index < HTMLReport.Limit.results
    return Markup("tr") {
      Markup("td") { HTMLResult.badge(result.verdict) }
      Markup("td") {
        if isShown {
          Markup("a", ["href": "#\(Self.anchor(index))"]) { result.submission }
        } else {
          result.submission
        }
        Markup("div", ["class": "faint"]) { result.exercise }
      }
      Markup("td", ["class": "right"]) {
        result.tests.isEmpty ? "–" : "\(passed) of \(result.tests.count)"
      }
      Markup("td", ["class": "right"]) {
        result.timing?.workloads.compactMap(\.ratio).filter(\.isFinite).max()
          .map { "\(Figures.ratio($0))×" } ?? "–"
      }
    }
  }
}
