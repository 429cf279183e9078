/// Which submissions are the same, for people, programs and spreadsheets.
package struct ComparisonReport: Sendable {
  /// How a comparison is written.
  package enum Format: String, CaseIterable, Sendable {
    case terminal
    case json
    case csv
  }

  let style: TerminalStyle

  /// Makes a report for one reader and one terminal.
  package init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns the report in a format, with a line feed at its end.
  ///
  /// - Throws: `EncodingError`, which would be a mistake of ours.
  package func text(for comparison: SubmissionComparison, as format: Format) throws -> String {
    switch format {
    case .terminal: return terminalText(for: comparison)
    case .json: return try JSONReport.text(for: ComparisonDocument(comparison)) + "\n"
    case .csv: return csv(of: comparison)
    }
  }

  private func terminalText(for comparison: SubmissionComparison) -> String {
    var page = TerminalPage(style: style)
    for group in comparison.groups {
      page.addSpace()
      page.add(StyledText(style.text(heading(of: group)), .heading))
      for member in group.members { page.add(StyledText(member.path), indent: 2, hanging: 2) }
    }
    add(Message("What the exercise gives or has itself"), comparison.shipped, to: &page)
    add(Message("Not compared, for it cannot be parsed"), comparison.incomparable, to: &page)
    page.addSpace()
    let telling = comparison.groups.filter { !$0.isTiny }
    page.add(
      StyledText(
        style.text(
          Message(
            """
            \(count: telling.count, "group") of submissions that are the same but for names and \
            layout, among \(count: comparison.submissions.count, "submission"). What the starter or \
            the exercise's accepted submissions have does not count.
            """))))
    return page.text
  }

  private func heading(of group: SimilarityGroup) -> Message {
    let size = Message("\(group.exercise), \(count: group.nodes, "node")")
    if group.isTiny { return Message("\(size): so small that it says nothing") }
    return group.isIdentical
      ? Message("\(size): the same byte for byte")
      : Message("\(size): the same but for names and layout")
  }

  private func add(
    _ title: Message, _ submissions: [ComparedSubmission], to page: inout TerminalPage
  ) {
    guard !submissions.isEmpty else { return }
    page.addSpace()
    page.add(StyledText(style.text(title), .heading))
    for one in submissions {
      let what =
        switch one.content {
        case .starter: style.text(Message("the starter"))
        case .shipped(let name): name
        case .own, .incomparable: ""
        }
      page.add(
        StyledText(one.path) + StyledText(what.isEmpty ? "" : "  \(what)", .faint), indent: 2,
        hanging: 2)
    }
  }

  private func csv(of comparison: SubmissionComparison) -> String {
    let header = ["exercise", "group", "student", "submission", "nodes", "identical", "tiny"]
    let rows = comparison.groups.enumerated().flatMap { index, group in
      group.members.map { member in
        [
          group.exercise, "\(index + 1)", member.student ?? "", member.path, "\(group.nodes)",
          group.isIdentical ? "yes" : "no", group.isTiny ? "yes" : "no",
        ]
      }
    }
    return CSVReport.text(of: [header] + rows)
  }
}
