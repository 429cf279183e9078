import Isolation
import Judging

/// The times of an exercise's own accepted submissions, as `judge test` asks for them.
struct TimesRequest: Equatable, Sendable {
  let exercise: Exercise

  /// Whether to measure what is not kept from before.
  let measures: Bool

  /// How strong the box must be.
  let box: BoxLevel
}
