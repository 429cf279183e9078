import Foundation

/// The solved exercises by the day on which they are to be solved again.
package struct ReviewQueue: Sendable {
  /// An exercise with its review.
  package struct Entry: Sendable {
    package var exercise: Exercise
    package var review: ReviewSchedule.Review
  }

  /// The exercises, the one that is due first in front.
  package let entries: [Entry]

  private let days: ActivityCalendar

  /// Puts the solved exercises in order.
  ///
  /// - Parameters:
  ///   - progress: What was solved.
  ///   - days: The calendar, and which day it is.
  ///   - track: The track to stay in; `nil` stands for any.
  package init(of progress: SolvingProgress, days: ActivityCalendar, track: String? = nil) {
    let schedule = ReviewSchedule(days: days)
    self.days = days
    entries = progress.exercises.filter { track == nil || $0.metadata.track == track }
      .compactMap { exercise in
        schedule.review(after: progress.history(of: exercise.id))
          .map { Entry(exercise: exercise, review: $0) }
      }
      .sorted { ($0.review.due, $0.exercise.id) < ($1.review.due, $1.exercise.id) }
  }

  /// The exercises that are due by now.
  package var due: [Entry] { entries.filter { $0.review.due <= days.today } }

  /// The exercise to solve again now, with the reason; `nil` if none is due yet.
  package var proposal: ExerciseProposal? {
    due.first.map { ExerciseProposal(exercise: $0.exercise, reason: reason(for: $0.review)) }
  }

  private func reason(for review: ReviewSchedule.Review) -> Message {
    guard !review.hasFailed else {
      return Message("You have solved it before, and the last attempt failed.")
    }
    let number = review.passed + 1
    let late = days.calendar.dateComponents([.day], from: review.due, to: days.today).day ?? 0
    return switch late {
    case 0: Message("Its review number \(number) is due today.")
    case 1: Message("Its review number \(number) is due since yesterday.")
    default: Message("Its review number \(number) is due for \(count: late, "day").")
    }
  }
}
