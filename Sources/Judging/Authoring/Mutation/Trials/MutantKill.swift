/// A test that failed on a mutant.
package struct MutantKill: Codable, Equatable, Sendable {
  /// The identifier of the test.
  package let test: String
  /// The verdict of the test on the mutant.
  package let verdict: Verdict
}
