/// How far mutants have been tried.
package struct MutationProgress: Equatable, Sendable, CustomStringConvertible {
  /// How many mutants there are.
  package let total: Int
  /// How many have been tried.
  package private(set) var tried = 0
  /// On how many no test failed.
  package private(set) var survived = 0

  /// Begins with mutants of which none has been tried.
  package init(total: Int) {
    self.total = total
  }

  /// Counts a mutant.
  package mutating func note(_ outcome: MutantOutcome) {
    tried += 1
    if outcome == .survived { survived += 1 }
  }

  package var description: String { "\(tried) of \(total) mutants tried, \(survived) survive" }
}
