/// How many mutants came to what.
package struct MutationCounts: Encodable, Equatable, Sendable {
  /// All that were made.
  package let made: Int
  /// Those on which a test failed.
  package let killed: Int
  /// Those that no test tells from the source, and that ought to be told.
  package let survived: Int
  /// Those that are declared equivalent.
  package let equivalent: Int
  /// Those that do not compile.
  package let stillborn: Int
  /// Those on which the suite failed.
  package let faults: Int

  /// Counts results.
  package init(_ results: [MutantResult]) {
    made = results.count
    killed = results.count { if case .killed = $0.outcome { true } else { false } }
    survived = results.count(where: \.isSurvivor)
    equivalent = results.count { $0.outcome == .survived && $0.reason != nil }
    stillborn = results.count { $0.outcome == .stillborn }
    faults = results.count(where: \.isFault)
  }

  /// The part that was killed of those that can be: from 0 to 1; none where there are none.
  package var score: Double? {
    let possible = made - stillborn - equivalent
    return possible == 0 ? nil : Double(killed) / Double(possible)
  }
}
