import Judging

/// What `judge mutate` asks for.
struct MutationRequest: Equatable, Sendable {
  let exercise: Exercise

  /// Which source, and how its mutants are tried.
  let options: MutationOptions
}
