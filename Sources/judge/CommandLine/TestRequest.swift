import Foundation
import Isolation
import Judging

/// What `judge test` asks for.
struct TestRequest: Equatable, Sendable {
  let exercise: Exercise

  /// The file with the solution, which exists.
  let solution: URL

  /// The seed of random cases; `nil` leaves it to the judge.
  let seed: UInt64?

  /// The tests to run, by id or method name; none stands for all.
  let tests: [String]

  /// Whether workloads are timed.
  let measuresTime: Bool

  /// How long workloads are timed; `nil` leaves it to the judge.
  let timeBudget: Duration?

  /// Whether to look for the mistake in a solution that fails.
  let diagnoses: Bool

  /// How strong the box must be.
  let box: BoxLevel
}
