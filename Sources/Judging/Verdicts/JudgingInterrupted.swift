package import Isolation

/// Why there is no result: someone has asked the judge to end.
package struct JudgingInterrupted: Error, Equatable {
  /// How it was asked.
  package let signal: InterruptSignal
  /// What had been done.
  package let progress: JudgingProgress

  /// Creates the error.
  package init(signal: InterruptSignal, progress: JudgingProgress) {
    self.signal = signal
    self.progress = progress
  }

  /// Returns the error with no more in it than a level of feedback shows.
  package func showing(_ level: FeedbackLevel) -> JudgingInterrupted {
    JudgingInterrupted(signal: signal, progress: progress.showing(level))
  }
}

// MARK: - CustomStringConvertible

extension JudgingInterrupted: CustomStringConvertible {
  package var description: String {
    switch progress {
    case .compiling: "Interrupted while compiling."
    case .judging: "Interrupted while judging."
    case .testing(0, 0, let count): "Interrupted before the first of \(Self.tests(count)) ended."
    case .testing(let passed, let failed, let count):
      "Interrupted after \(passed + failed) of \(Self.tests(count)): \(passed) passed, \(failed) failed."
    case .measuring(let count):
      "Interrupted while measuring time, after \(Self.tests(count)) passed."
    }
  }

  private static func tests(_ count: Int) -> String { count == 1 ? "1 test" : "\(count) tests" }
}
