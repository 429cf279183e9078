import Isolation
import Judging

/// What `judge bench` asks for.
struct BenchRequest: Equatable, Sendable {
  let exercise: Exercise

  /// The files to measure, in the order in which they are shown in documents.
  let entries: [BenchEntry]

  /// The seed of random cases and of the inputs that are timed; `nil` leaves it to the judge.
  let seed: UInt64?

  /// The sizes to measure; none stands for all that are declared.
  let sizes: [Int]

  /// How long the workloads of a file are timed; `nil` leaves it to the judge.
  let timeBudget: Duration?

  /// How strong the box must be.
  let box: BoxLevel
}
