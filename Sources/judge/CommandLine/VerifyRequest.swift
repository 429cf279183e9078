import Judging

/// What `judge verify` asks for.
struct VerifyRequest: Sendable {
  /// The ids of the exercises; none stands for all.
  let exercises: [Exercise.ID]

  /// Whether mutants of the references are tried too.
  let triesMutants: Bool

  /// All exercises that are known.
  let catalog: Catalog
}
