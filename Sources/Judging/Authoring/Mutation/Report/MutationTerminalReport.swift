/// Shows what mutants say about a hidden suite.
package struct MutationTerminalReport {
  let style: TerminalStyle
  /// The title of the exercise.
  let title: String

  /// Creates a renderer.
  package init(style: TerminalStyle, title: String) {
    self.style = style
    self.title = title
  }

  /// Returns the report: the score, a table by operator, and each survivor as a diff.
  package func text(for report: MutationReport) -> String {
    var page = TerminalPage(style: style)
    page.add(StyledText(title, .heading), right: StyledText("mutants of \(report.file)", .faint))
    page.add(verdict(on: report))
    page.addSpace()
    addTable(of: report, to: &page)
    for result in report.results where result.isSurvivor || result.isFault {
      page.addSpace()
      add(result, of: report, to: &page)
    }
    addStale(report.stale, to: &page)
    page.addSpace()
    let figures = "\(report.counts.made) mutants in \(Self.seconds(report.elapsed)) s"
    page.add(StyledText(figures, .faint))
    return page.text
  }

  /// A time in seconds, with as many figures as say something.
  private static func seconds(_ time: Duration) -> String {
    let tenths = Int((time / .seconds(1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func verdict(on report: MutationReport) -> StyledText {
    let counts = report.counts
    let mark = StyledText(
      report.isGood ? style.passMark : style.failMark, report.isGood ? .good : .bad)
    var parts = ["\(counts.killed) of \(counts.made - counts.stillborn) mutants killed"]
    if counts.equivalent > 0 { parts.append("\(counts.equivalent) declared equivalent") }
    if counts.survived > 0 { parts.append("\(counts.survived) survive") }
    if counts.faults > 0 { parts.append("\(counts.faults) could not be judged") }
    if counts.stillborn > 0 { parts.append("\(counts.stillborn) more do not compile") }
    return mark + StyledText(" Score \(Self.percent(counts.score))", .heading)
      + StyledText("   " + parts.joined(separator: ", "))
  }

  /// A score in percent, rounded down: what is not reached is not shown as reached.
  static func percent(_ score: Double?) -> String {
    score.map { "\(Int($0 * 1000) / 10).\(Int($0 * 1000) % 10) %" } ?? "none"
  }
}

// MARK: - The table

extension MutationTerminalReport {
  private func addTable(of report: MutationReport, to page: inout TerminalPage) {
    let rows = report.byOperator
    let name = rows.map { $0.mutationOperator.title.count }.max() ?? 0
    func line(_ first: StyledText, _ columns: [String]) -> StyledText {
      columns.reduce(first.padded(to: name + 6)) { line, column in
        line + StyledText(String(repeating: " ", count: 11 - column.count) + column)
      }
    }
    page.addCut(
      line(StyledText("operator", .faint), ["killed", "survived", "equivalent", "stillborn"]))
    for (mutationOperator, counts) in rows {
      let id = StyledText(mutationOperator.id, .heading).padded(to: 6)
      page.addCut(
        line(
          id + StyledText(mutationOperator.title),
          [counts.killed, counts.survived, counts.equivalent, counts.stillborn]
            .map { $0 == 0 ? style.dot : "\($0)" }))
    }
  }
}

// MARK: - What is wrong

extension MutationTerminalReport {
  private func add(
    _ result: MutantResult, of report: MutationReport, to page: inout TerminalPage
  ) {
    let mutant = result.mutant
    let place = mutant.function.isEmpty ? "" : ", \(mutant.function)"
    page.addCut(
      StyledText("\(style.failMark) \(mutant.operatorID)", .bad)
        + StyledText("  line \(mutant.change.line)\(place)"))
    for row in MutantDiff(lines: report.lines).rows(of: mutant.change) {
      if row.isContext {
        page.addCut(row.label + row.text, indent: 2)
      } else {
        page.add(row.text, label: row.label, indent: 2, hanging: 4)
      }
    }
    if case .fault(let text) = result.outcome {
      page.add(StyledText("Not judged: \(text)", .caution), indent: 2)
    }
  }

  private func addStale(_ stale: [StaleDeclaration], to page: inout TerminalPage) {
    for declaration in stale {
      page.addSpace()
      page.add(
        StyledText("\(EquivalentMutants.fileName):\(declaration.line): ", .caution)
          + StyledText(declaration.problem))
    }
  }
}
