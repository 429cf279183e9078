/// How far a grading has come.
package struct GradingProgress: Equatable, Sendable {
  /// What is being done.
  package enum Step: Sendable {
    /// Tests are being run, several submissions at a time.
    case judging
    /// The time of accepted submissions is being measured, one after another.
    case timing
  }

  package var step: Step
  /// How many submissions are through this step, those of an earlier run included.
  package var done: Int
  /// How many there are.
  package var count: Int
  /// About how long all that is left takes, this step and what follows it; `nil` before anything is known.
  package var remaining: Duration?

  /// Estimates from what is known.
  ///
  /// - Parameters:
  ///   - step: What is being done.
  ///   - done: How many are through.
  ///   - count: How many there are.
  ///   - fresh: How many of them this run has done, all of which took their time.
  ///   - elapsed: How long that took.
  ///   - following: How long what follows this step takes.
  package init(
    _ step: Step, done: Int, of count: Int, fresh: Int = 0, in elapsed: Duration = .zero,
    then following: Duration = .zero
  ) {
    self.step = step
    self.done = done
    self.count = count
    remaining = fresh > 0 ? elapsed / fresh * (count - done) + following : nil
  }
}

// MARK: - MessageConvertible

extension GradingProgress: MessageConvertible {
  package var message: Message {
    let (done, count) = (Figures.grouped(done), Figures.grouped(count))
    let words =
      switch step {
      case .judging: Message("\(done) of \(count) judged")
      case .timing: Message("\(done) of \(count) timed")
      }
    guard let remaining else { return words }
    let seconds = Int((remaining / .seconds(1)).rounded(.up))
    return seconds < 120
      ? Message("\(words), about \(seconds) s left")
      : Message("\(words), about \(count: (seconds + 30) / 60, "minute") left")
  }
}
