/// Results for the log of a GitHub workflow: the terminal's report, and annotations at the lines that are meant.
///
/// What a solution prints must not become a command of the workflow, so commands are stopped while the report
/// is written (`::stop-commands::`). The token is a digest of the report itself: nobody can put the digest of a
/// text into that text.
struct GitHubLog {
  /// GitHub shows so many annotations of a severity for each step, and drops the rest without a word.
  private static let mostAnnotations = 10

  func text(for results: [SubmissionResult], style: TerminalStyle) -> String {
    let report = results.map { TerminalReport(style: style).text(for: $0) }.joined(separator: "\n")
    let token = ContentDigest(of: Array(report.utf8)).hexadecimal
    let lines = annotations(for: results)
    return "::stop-commands::\(token)\n\(report)::\(token)::\n"
      + lines.map { $0 + "\n" }.joined()
  }

  private struct Annotation {
    var severity: String
    var file: String
    var line: Int?
    var column: Int?
    var endColumn: Int?
    var title: String
    var message: String

    var command: String {
      let properties: [(String, String?)] = [
        ("file", file), ("line", line.map(String.init)), ("endLine", line.map(String.init)),
        ("col", column.map(String.init)), ("endColumn", endColumn.map(String.init)),
        ("title", title),
      ]
      let list = properties.compactMap { name, value in
        value.map { "\(name)=\(Self.escapedProperty($0))" }
      }
      return "::\(severity) \(list.joined(separator: ","))::\(Self.escaped(message))"
    }

    /// As GitHub's own toolkit escapes (actions/toolkit, packages/core/src/command.ts).
    private static func escaped(_ text: String) -> String {
      text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
        .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func escapedProperty(_ text: String) -> String {
      escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
  }

  private func annotations(for results: [SubmissionResult]) -> [String] {
    let all = results.flatMap { Self.annotations(of: $0) }
    return ["error", "warning", "notice"].flatMap { severity in
      let some = all.filter { $0.severity == severity }
      guard some.count > Self.mostAnnotations else { return some.map(\.command) }
      let hidden = some.count - Self.mostAnnotations + 1
      let last = Annotation(
        severity: severity, file: some[0].file, title: "More",
        message: "\(hidden) more are in the log of this step.")
      return (some.prefix(Self.mostAnnotations - 1) + [last]).map(\.command)
    }
  }

  private static func annotations(of result: SubmissionResult) -> [Annotation] {
    if result.verdict == .compileError {
      return result.diagnostics.map { diagnostic in
        Annotation(
          severity: diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue,
          file: diagnostic.file, line: diagnostic.line, column: diagnostic.column,
          endColumn: diagnostic.endColumn, title: "\(result.exercise): compile error",
          message: diagnostic.message)
      }
    }
    return result.items.filter { $0.verdict != .accepted }.map { item in
      Annotation(
        severity: "error", file: item.location?.file ?? result.submission,
        line: item.location?.line, column: item.location?.column,
        title: "\(result.exercise): \(item.verdict.words.text(in: .english))",
        message: "\(item.title)\n\(item.text)")
    }
  }
}
