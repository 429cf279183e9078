/// How far a person is with an exercise.
package enum ExerciseState: String, Codable, CaseIterable, Sendable {
  /// Not solved yet.
  case pending

  /// Solved, but its tests have changed since.
  case stale

  /// Solved as its tests are now.
  case done

  /// Whether it has been solved at some time.
  package var isSolved: Bool { self != .pending }

  /// What stands in front of an exercise that is so far.
  package var mark: String {
    switch self {
    case .done: "✓"
    case .stale: "~"
    case .pending: "·"
    }
  }
}
