package import Isolation

/// Why there is no result: someone has asked the judge to end.
package struct JudgingInterrupted: Error, Equatable {
  /// How it was asked; `nil` when whoever had a solution judged wants to know no more.
  package let signal: InterruptSignal?
  /// What had been done.
  package let progress: JudgingProgress

  /// Creates the error.
  package init(signal: InterruptSignal?, progress: JudgingProgress) {
    self.signal = signal
    self.progress = progress
  }

  /// Throws the error if this thread has been asked to end.
  ///
  /// - Parameter progress: What had been done.
  /// - Throws: The error, and nothing else.
  static func check(after progress: JudgingProgress) throws(JudgingInterrupted) {
    let signal = InterruptSignal.received
    guard signal != nil || Cancellation.current?.isCancelled == true else { return }
    throw JudgingInterrupted(signal: signal, progress: progress)
  }

  /// Returns the error with no more in it than a level of feedback shows.
  package func showing(_ level: FeedbackLevel) -> JudgingInterrupted {
    JudgingInterrupted(signal: signal, progress: progress.showing(level))
  }
}

// MARK: - MessageConvertible

extension JudgingInterrupted: MessageConvertible {
  package var message: Message {
    switch progress {
    case .compiling: Message("Interrupted while compiling.")
    case .judging: Message("Interrupted while judging.")
    case .testing(0, 0, let count):
      Message("Interrupted before the first of \(count: count, "test") ended.")
    case .testing(let passed, let failed, let count):
      Message(
        """
        Interrupted after \(passed + failed) of \(count: count, "test"): \(passed) passed, \
        \(failed) failed.
        """)
    case .measuring(let count):
      Message("Interrupted while measuring time, after \(count: count, "test") passed.")
    }
  }
}
