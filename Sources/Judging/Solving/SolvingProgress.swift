/// How far a person is with the exercises of a catalog.
package struct SolvingProgress: Sendable {
  /// The exercises, in the catalog's order.
  package let exercises: [Exercise]

  /// Everything that was done, by time.
  package let events: [ProgressEvent]

  private let histories: [Exercise.ID: ExerciseHistory]
  private let states: [Exercise.ID: ExerciseState]

  /// Compares a log with the exercises as they are now.
  ///
  /// - Parameters:
  ///   - exercises: The exercises.
  ///   - log: What was done, with other exercises too.
  ///   - digest: Returns the digest of an exercise's tests; asked only for those that were solved.
  package init(
    with exercises: [Exercise], log: ProgressLog,
    digest: (Exercise) throws -> String = { try $0.testsDigest().hexadecimal }
  ) {
    var histories: [Exercise.ID: ExerciseHistory] = [:]
    for event in log.events {
      histories[event.exercise, default: ExerciseHistory()].note(event)
    }
    var states: [Exercise.ID: ExerciseState] = [:]
    for exercise in exercises {
      guard let acceptances = histories[exercise.id]?.acceptances, !acceptances.isEmpty else {
        continue
      }
      // Tests that cannot be read have not passed.
      let current = try? digest(exercise)
      let isCurrent = acceptances.contains { $0.attempt.digest == current }
      states[exercise.id] = isCurrent ? .done : .stale
    }
    self.exercises = exercises
    events = log.events
    self.histories = histories
    self.states = states
  }

  /// Returns how far the person is with an exercise.
  package func state(of exercise: Exercise.ID) -> ExerciseState { states[exercise] ?? .pending }

  /// Returns what the person has done with an exercise.
  package func history(of exercise: Exercise.ID) -> ExerciseHistory {
    histories[exercise] ?? ExerciseHistory()
  }

  /// The exercises that have been solved, stale ones too.
  package var solved: [Exercise] { exercises.filter { state(of: $0.id).isSolved } }
}
