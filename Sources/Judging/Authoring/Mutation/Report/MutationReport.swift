/// What the mutants of a source say about a hidden suite.
package struct MutationReport: Equatable, Sendable {
  package let exercise: String
  /// The file that the mutants were made of.
  package let file: String
  /// What was judged with.
  package let environment: JudgingEnvironment
  /// The lines of the source, for the context of a change.
  let lines: [String]
  /// The mutants, in the order of the source.
  package let results: [MutantResult]
  /// The declarations that are not true.
  package let stale: [StaleDeclaration]
  /// The order in which the tests ran.
  package let tests: [String]
  /// How long it took.
  package var elapsed: Duration

  package var counts: MutationCounts { MutationCounts(results) }

  /// The score that a hidden suite must have.
  package static let demandedScore = 0.95

  /// Whether the suite is sharp enough, and what is declared is true.
  package var isGood: Bool {
    stale.isEmpty && counts.faults == 0 && (counts.score ?? 1) >= Self.demandedScore
  }
}
