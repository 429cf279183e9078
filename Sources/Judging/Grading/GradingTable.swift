/// The verdicts of a grading as a table: a line for each exercise, and one for all.
package struct GradingTable {
  let style: TerminalStyle

  package init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns the table, with a line feed at its end; nothing where nothing was graded.
  package func text(for tally: GradingTally) -> String {
    guard tally.count() > 0 else { return "" }
    let verdicts = Verdict.allCases.filter { $0 == .accepted || tally.count($0) > 0 }
    let heading =
      [Message("exercise")] + verdicts.map(\.columnWords) + [Message("all")]
    var rows = [heading.map(style.text)]
    for exercise in tally.exercises.map(Optional.some) + (tally.exercises.count > 1 ? [nil] : []) {
      rows.append(
        [exercise ?? style.text(Message("all"))]
          + verdicts.map { Figures.grouped(tally.count($0, of: exercise)) }
          + [Figures.grouped(tally.count(of: exercise))])
    }
    let widths = rows[0].indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let gap = String(repeating: " ", count: cell.1 - DisplayWidth.of(cell.0))
        return column == 0 ? cell.0 + gap : gap + cell.0
      }
      return StyledText(cells.joined(separator: "  "), index == 0 ? .heading : .plain)
        .rendered(in: style) + "\n"
    }.joined()
  }
}

extension Verdict {
  /// The verdict in so few words that a table has room for all of them.
  fileprivate var columnWords: Message {
    switch self {
    case .accepted: Message("accepted")
    case .wrongAnswer: Message("wrong")
    case .timeLimitExceeded: Message("time")
    case .memoryLimitExceeded: Message("memory")
    case .runTimeError: Message("run-time")
    case .compileError: Message("compile")
    case .judgeError: Message("judge error")
    }
  }
}
