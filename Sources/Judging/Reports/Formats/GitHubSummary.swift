/// Results as Markdown for `$GITHUB_STEP_SUMMARY`: a table, and what failed.
///
/// A summary of more than a mebibyte is not shown at all, so what does not fit is left out and counted.
struct GitHubSummary {
  private static let mostBytes = 1_000_000
  private static let mostRows = 1_000
  private static let mostTests = 20

  func text(for results: [SubmissionResult]) -> String {
    let accepted = results.count { $0.verdict == .accepted }
    var text = "## \(accepted) of \(Figures.count(results.count, "solution")) accepted\n\n"
    text += "| | exercise | solution | verdict | largest ratio |\n|---|---|---|---|---:|\n"
    for result in results.prefix(Self.mostRows) { text += row(result) }
    if results.count > Self.mostRows {
      text += "\n\(Figures.grouped(results.count - Self.mostRows)) more are not shown.\n"
    }
    var hidden = 0
    for result in results where result.verdict != .accepted {
      let part = details(of: result)
      // What comes later is as likely to be read, so nothing is shown in halves.
      if hidden == 0, text.utf8.count + part.utf8.count < Self.mostBytes {
        text += part
      } else {
        hidden += 1
      }
    }
    if hidden > 0 { text += "\nThe details of \(Figures.grouped(hidden)) more do not fit here.\n" }
    return text
  }

  private func row(_ result: SubmissionResult) -> String {
    let mark = result.verdict == .accepted ? "✅" : result.verdict == .judgeError ? "⚠️" : "❌"
    let summary = result.summary.text(in: .english)
    let verdict = result.verdict.words.text(in: .english) + (summary.isEmpty ? "" : ": \(summary)")
    let ratio =
      result.timing?.workloads.compactMap(\.ratio).max().map { "\(Figures.ratio($0))×" } ?? ""
    let cells = [mark, result.exercise, result.submission, verdict, ratio].map(Self.escaped)
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  private func details(of result: SubmissionResult) -> String {
    let items = result.items.filter { $0.verdict != .accepted }
    var text = "\n### \(Self.escaped("\(result.exercise): \(result.submission)"))\n"
    for item in items.prefix(Self.mostTests) {
      text += "\n**\(Self.escaped(item.title))**\n\n\(Self.code(item.text))"
    }
    if items.count > Self.mostTests { text += "\n\(items.count - Self.mostTests) more failed.\n" }
    return text
  }

  /// Sets a text as it is: no fence that is in it is as long as the one around it.
  private static func code(_ text: String) -> String {
    let lines = SafeText.lines(of: text).map { SafeText.visible($0) }
    let longest = lines.map { line in line.split { $0 != "`" }.map(\.count).max() ?? 0 }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n\(lines.joined(separator: "\n"))\n\(fence)\n"
  }

  /// A text that means nothing in Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    SafeText.visible(SafeText.lines(of: text).joined(separator: " ")).reduce(into: "") {
      switch $1 {
      case "&": $0 += "&amp;"
      case "<": $0 += "&lt;"
      case ">": $0 += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "@", "!": $0 += "\\\($1)"
      default: $0.append($1)
      }
    }
  }
}
