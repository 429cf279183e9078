import Foundation

/// Chooses the exercise of a mock interview at random.
package struct InterviewChoice: Sendable {
  /// After how many days without a pass an exercise may come again.
  package static let daysUntilForgotten = 30

  /// The exercises to choose from: those that are not solved or were solved long ago.
  package let candidates: [Exercise]

  /// Collects the exercises to choose from.
  ///
  /// - Parameters:
  ///   - progress: What was solved.
  ///   - days: The calendar, and which day it is.
  ///   - track: The track to stay in; `nil` stands for any.
  package init(from progress: SolvingProgress, days: ActivityCalendar, track: String? = nil) {
    let limit = days.day(-Self.daysUntilForgotten, after: days.today)
    candidates = progress.exercises.filter { exercise in
      guard track == nil || exercise.metadata.track == track else { return false }
      guard let last = progress.history(of: exercise.id).acceptances.last else { return true }
      return last.time < limit
    }
  }

  /// Returns the exercise that a seed chooses; `nil` if there is none to choose from.
  ///
  /// Each exercise draws a number, and the smallest wins. So an exercise that joins or leaves the others
  /// changes the choice only if it is the one.
  package func exercise(seed: UInt64) -> Exercise? {
    candidates.min { Self.number(of: $0, seed) < Self.number(of: $1, seed) }
  }

  private static func number(of exercise: Exercise, _ seed: UInt64) -> String {
    ContentDigest(of: [("seed", Data("\(seed)".utf8)), ("exercise", Data(exercise.id.utf8))])
      .hexadecimal
  }
}
