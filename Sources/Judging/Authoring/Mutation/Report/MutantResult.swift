/// A mutant and what became of it.
package struct MutantResult: Equatable, Sendable {
  package let mutant: Mutant
  package let outcome: MutantOutcome
  /// Why no test can tell it from the source, where the author has declared that.
  package var reason: String?

  /// Whether a test ought to notice it and none does.
  package var isSurvivor: Bool { outcome == .survived && reason == nil }

  /// Whether the suite failed on it.
  package var isFault: Bool {
    if case .fault = outcome { true } else { false }
  }
}
