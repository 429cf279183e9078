/// Checks that code in the statement can be read in a terminal of 80 columns, where it is not wrapped.
enum CodeWidthCheck {
  /// The columns that are left where code is indented by four.
  private static let limit = 76

  static func findings(in sources: ExerciseSources) -> [Finding] {
    ["statement.md", "statement.zh.md"].compactMap { sources[$0] }.flatMap { text in
      codeLines(of: text).compactMap { line, code in
        let width = DisplayWidth.of(code)
        guard width > limit else { return nil }
        return Finding(
          .width, .warning, file: text.path, line: line,
          "This line of code has \(width) columns; \(limit) fit into a terminal of 80.",
          advice: "Break it, or make it shorter: code is indented by four there, and not wrapped.")
      }
    }
  }

  /// The lines of all blocks of code with their numbers, from 1.
  private static func codeLines(of text: AuthoredText) -> [(line: Int, code: String)] {
    MarkdownOutline(of: text).parts.flatMap { part -> [(line: Int, code: String)] in
      guard case .code(_, let lines) = part.kind else { return [] }
      // A block without a fence begins with its code, whose indentation is not part of it.
      guard MarkdownLine(text.lines[part.line - 1]).fence == nil else {
        return lines.enumerated().map { (part.line + 1 + $0, $1) }
      }
      return lines.enumerated().map {
        (part.line + $0, MarkdownLine($1).removingIndent(upTo: 4))
      }
    }
  }
}
