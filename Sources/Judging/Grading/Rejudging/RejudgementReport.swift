/// What came of judging submissions again, for people: what differs, why, and how many stand.
package struct RejudgementReport: Sendable {
  /// How many differences of a submission are shown.
  private static let mostDifferences = 8

  let style: TerminalStyle

  /// Makes a report for one reader and one terminal.
  package init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns the report, with a line feed at its end.
  package func text(for rejudgements: [Rejudgement]) -> String {
    var page = TerminalPage(style: style)
    for one in rejudgements {
      switch one.outcome {
      case .judged(_, let differences, let reasons):
        guard !differences.isEmpty else { continue }
        add(one, differences, reasons, to: &page)
      case .notJudged(let obstacle):
        page.add(
          head(style.faultMark, .caution, one) + plain(Message(": \(obstacle.message)")), hanging: 2
        )
      }
    }
    page.addSpace()
    page.add(plain(Self.summary(of: rejudgements)))
    return page.text
  }

  private func add(
    _ one: Rejudgement, _ differences: [ResultDifference], _ reasons: [DifferenceReason],
    to page: inout TerminalPage
  ) {
    page.add(
      one.isConfirmed
        ? head(style.passMark, .good, one) + plain(Message(": only times differ"))
        : head(style.failMark, .bad, one), hanging: 2)
    for difference in differences.prefix(Self.mostDifferences) {
      page.add(plain(difference.message), indent: 4, hanging: 2)
    }
    let more = differences.count - Self.mostDifferences
    if more > 0 { page.add(plain(Message("and \(more) more")), indent: 4) }
    for reason in reasons {
      let arrow = StyledText(style.arrow + " ", .faint)
      page.add(arrow + plain(reason.message), indent: 4, hanging: arrow.width)
    }
  }

  private func head(
    _ mark: String, _ role: TerminalStyle.Role, _ one: Rejudgement
  ) -> StyledText {
    StyledText(mark, role) + StyledText(" \(one.submission)", .heading)
      + StyledText(" (\(one.exercise))", .faint)
  }

  private func plain(_ message: Message) -> StyledText { StyledText(style.text(message)) }

  private static func summary(of rejudgements: [Rejudgement]) -> Message {
    let confirmed = rejudgements.count(where: \.isConfirmed)
    return Message(
      """
      \(Figures.grouped(confirmed)) of \(count: rejudgements.count, "result") confirmed: nothing \
      differs but times.
      """)
  }
}
