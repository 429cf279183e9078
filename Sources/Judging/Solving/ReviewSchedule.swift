package import Foundation

/// When a solved exercise is to be solved again, so that it is not forgotten.
///
/// A ladder as in Leitner's boxes (S. Leitner, So lernt man lernen, 1972): who solves an exercise again
/// on the day when it is due or later climbs a step, and who fails goes back to the beginning. The steps
/// grow by a factor of about 2.2, which lies in the range that SM-2 allows (P. Woźniak, 1990: 1.3 to
/// 2.5 and more).
package struct ReviewSchedule: Sendable {
  /// How many days lie between a pass and the next review, by step.
  package static let intervals = [1, 3, 7, 16, 35, 90]

  /// What is due when.
  package struct Review: Equatable, Sendable {
    /// The beginning of the day from which on it is due.
    package var due: Date

    /// How many reviews in a row have been passed.
    package var passed: Int

    /// Whether the last attempt that counts has failed.
    package var hasFailed: Bool
  }

  private let days: ActivityCalendar

  /// Uses the days of a calendar.
  package init(days: ActivityCalendar) {
    self.days = days
  }

  /// Returns when an exercise is to be solved again.
  ///
  /// A pass before the day counts for nothing: what is still in mind need not be remembered. A compile
  /// error and an error of the judge say nothing about memory either.
  ///
  /// - Parameter history: What was done with the exercise.
  /// - Returns: The review; `nil` if the exercise has never been solved.
  package func review(after history: ExerciseHistory) -> Review? {
    var review: Review?
    for timed in history.attempts {
      let day = days.calendar.startOfDay(for: timed.time)
      switch timed.attempt.verdict {
      case .accepted:
        guard let last = review else {
          review = Review(due: self.day(after: day, passed: 0), passed: 0, hasFailed: false)
          continue
        }
        guard day >= last.due else { continue }
        let passed = last.hasFailed ? 0 : last.passed + 1
        review = Review(due: self.day(after: day, passed: passed), passed: passed, hasFailed: false)
      case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
        if review != nil { review = Review(due: day, passed: 0, hasFailed: true) }
      case .compileError, .judgeError: continue
      }
    }
    return review
  }

  private func day(after day: Date, passed: Int) -> Date {
    days.day(Self.intervals[min(passed, Self.intervals.count - 1)], after: day)
  }
}
