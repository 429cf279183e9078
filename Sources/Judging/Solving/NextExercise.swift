import Foundation

/// Chooses the exercise to solve next.
///
/// What was begun comes first, the latest before the others; then what was solved and has other tests now;
/// then what builds on nothing unsolved, the easy ones before the hard ones, and among equals the one that
/// builds on what is known, then the one that most others build on.
package struct NextExercise: Sendable {
  private let progress: SolvingProgress

  /// Chooses by what was solved.
  package init(by progress: SolvingProgress) {
    self.progress = progress
  }

  /// Returns the exercise to solve next.
  ///
  /// - Parameter track: The track to stay in; `nil` stands for any.
  /// - Returns: The exercise with the reason; `nil` if all are done.
  package func proposal(inTrack track: String? = nil) -> ExerciseProposal? {
    let candidates = progress.exercises.filter { exercise in
      progress.state(of: exercise.id) != .done
        && (track == nil || exercise.metadata.track == track)
    }
    let best = candidates.map { ($0, Rank(of: $0, progress)) }.min { $0.1 < $1.1 }
    return best.map { ExerciseProposal(exercise: $0, reason: $1.reason) }
  }
}

// MARK: - Order

extension NextExercise {
  /// The facts that an exercise is chosen by.
  fileprivate struct Rank {
    let exercise: Exercise
    let state: ExerciseState
    let lastAttempt: ExerciseHistory.TimedAttempt?
    let attempts: Int
    let solvedBefore: [Exercise.ID]
    let unsolvedBefore: [Exercise.ID]
    let isBuiltOnBy: Int

    init(of exercise: Exercise, _ progress: SolvingProgress) {
      // An exercise that is not there cannot be solved before another.
      let known = Set(progress.exercises.map(\.id))
      let before = exercise.metadata.prerequisites.filter(known.contains)
      let history = progress.history(of: exercise.id)
      self.exercise = exercise
      state = progress.state(of: exercise.id)
      lastAttempt = history.attempts.last
      attempts = history.attempts.count
      solvedBefore = before.filter { progress.state(of: $0).isSolved }
      unsolvedBefore = before.filter { !progress.state(of: $0).isSolved }
      isBuiltOnBy = progress.exercises.count {
        $0.metadata.prerequisites.contains(exercise.id)
      }
    }

    private var isBegun: Bool { state == .pending && attempts > 0 }

    /// Numbers that are compared in turn; the smaller comes first.
    private var order: [Double] {
      [
        isBegun ? 0 : state == .stale ? 1 : 2,
        isBegun ? -(lastAttempt?.time.timeIntervalSince1970 ?? 0) : 0,
        Double(unsolvedBefore.count),
        Double(
          ExerciseMetadata.Difficulty.allCases.firstIndex(of: exercise.metadata.difficulty) ?? 0),
        solvedBefore.isEmpty ? 1 : 0,
        -Double(isBuiltOnBy),
      ]
    }

    static func < (left: Rank, right: Rank) -> Bool {
      left.order == right.order
        ? left.exercise.id < right.exercise.id
        : left.order.lexicographicallyPrecedes(right.order)
    }
  }
}

// MARK: - Reasons

extension NextExercise.Rank {
  fileprivate var reason: Message {
    if let lastAttempt, isBegun {
      return Message(
        """
        You have begun it: \(count: attempts, "attempt"), the last with the verdict \
        \(lastAttempt.attempt.verdict.words).
        """)
    }
    guard state != .stale else {
      return Message("You have solved it, and its tests have changed since.")
    }
    let difficulty = exercise.metadata.difficulty.words
    guard unsolvedBefore.isEmpty else {
      return Message(
        """
        Everything that is left builds on something that is not solved yet; this one on \
        \(Self.list(unsolvedBefore)). It is \(difficulty).
        """)
    }
    let start =
      solvedBefore.isEmpty
      ? Message("It is \(difficulty) and builds on no other exercise.")
      : Message(
        "It is \(difficulty) and builds on what you have solved: \(Self.list(solvedBefore)).")
    switch isBuiltOnBy {
    case 0: return start
    case 1:
      return .joined([start, Message("\(count: 1, "exercise") builds on it.")], by: " ")
    default:
      return .joined([start, Message("\(count: isBuiltOnBy, "exercise") build on it.")], by: " ")
    }
  }

  private static func list(_ ids: [Exercise.ID]) -> String { ids.joined(separator: ", ") }
}
