/// Shows how a mutant differs from its source, as a unified diff with the numbers of the lines.
struct MutantDiff {
  /// The lines of the source.
  let lines: [String]

  /// How many lines before and after the change are shown.
  private static let context = 2

  /// A line of the diff.
  struct Row {
    /// The number of the line and the mark in front of it.
    let label: StyledText
    let text: StyledText
    /// Whether it is in both, so that as much of it is enough as fits a line.
    let isContext: Bool
  }

  /// The lines of the diff.
  func rows(of change: LineChange) -> [Row] {
    let first = change.line - 1
    let next = first + change.removed.count
    let before = lines[max(first - Self.context, 0)..<first]
    let after = lines[min(next, lines.count)..<min(next + Self.context, lines.count)]
    let width = "\(next + Self.context)".count
    func row(_ number: Int?, _ mark: String, _ line: String, _ role: TerminalStyle.Role) -> Row {
      let label = number.map { "\($0)" } ?? ""
      let padding = String(repeating: " ", count: width - label.count)
      return Row(
        label: StyledText("\(padding)\(label) ", .faint) + StyledText("\(mark) ", role),
        text: StyledText(line, role), isContext: role == .faint)
    }
    return before.enumerated().map { row(first - before.count + $0 + 1, " ", $1, .faint) }
      + change.removed.enumerated().map { row(first + $0 + 1, "-", $1, .bad) }
      + change.added.map { row(nil, "+", $0, .good) }
      + after.enumerated().map { row(next + $0 + 1, " ", $1, .faint) }
  }
}
