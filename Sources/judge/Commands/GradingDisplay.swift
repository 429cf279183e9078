import Judging

/// Shows how far a grading is: in place on a terminal, and a line now and then in a log.
struct GradingDisplay {
  /// How many remarks on a folder are shown; who has more looks at the layout first.
  private static let mostRemarks = 20

  let console: Console
  private var last: GradingProgress?
  private var pace = LogPace(from: .now)

  init(console: Console) {
    self.console = console
  }

  /// Shows progress, unless it has been shown.
  mutating func show(_ progress: GradingProgress) {
    guard progress != last else { return }
    last = progress
    if console.errorIsTerminal, console.style == .terminal {
      console.showProgress(console.text(progress.message))
    } else if pace.isDue(at: .now) {
      console.announce(progress.message)
    }
  }

  /// Says what was remarkable once all is done.
  func tell(_ outcome: GradingOutcome) {
    for remark in outcome.remarks.prefix(Self.mostRemarks) { console.warn(remark.message) }
    if outcome.remarks.count > Self.mostRemarks {
      console.warn(Message("And \(outcome.remarks.count - Self.mostRemarks) more like these."))
    }
    if outcome.earlier > 0 {
      console.announce(
        Message("\(count: outcome.earlier, "submission") had been judged before."))
    }
    if outcome.copied > 0 {
      console.announce(
        Message(
          "\(count: outcome.copied, "submission") got the result of another, the same byte for byte."
        ))
    }
  }
}
