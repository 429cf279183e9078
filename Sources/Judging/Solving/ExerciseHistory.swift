package import Foundation

/// What a person has done with one exercise.
package struct ExerciseHistory: Equatable, Sendable {
  /// An attempt with its time.
  package struct TimedAttempt: Equatable, Sendable {
    package var time: Date
    package var attempt: ProgressEvent.Attempt
  }

  /// The attempts by time.
  package private(set) var attempts: [TimedAttempt] = []

  /// The highest step of the ladder of hints that was read; 0 if none was.
  package private(set) var hintsUsed = 0

  /// The seconds that were spent on it, as far as somebody counted them.
  package private(set) var workSeconds = 0

  /// Notes what an event says about the exercise; events come by time.
  mutating func note(_ event: ProgressEvent) {
    switch event.kind {
    case .attempt(let attempt): attempts.append(TimedAttempt(time: event.time, attempt: attempt))
    case .hint(let step): hintsUsed = max(hintsUsed, step)
    case .work(let seconds): workSeconds += seconds
    case .interviewBegun, .interviewFinished: break
    }
  }

  /// The accepted attempts by time.
  package var acceptances: [TimedAttempt] {
    attempts.filter { $0.attempt.verdict == .accepted }
  }

  /// The least multiple of the reference's time among the accepted attempts that were timed.
  package var bestRatio: Double? { acceptances.compactMap(\.attempt.ratio).min() }
}
