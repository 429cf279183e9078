/// A declaration of an equivalent mutant that is not true, or not true any more.
package struct StaleDeclaration: Encodable, Equatable, Sendable {
  /// The line in `equivalents.md`, from 1.
  package let line: Int
  /// What is wrong with it.
  package let problem: String
}

extension StaleDeclaration {
  /// Finds what is wrong with a declaration; nothing if it speaks of mutants that survive and of no others.
  ///
  /// - Parameters:
  ///   - declaration: The declaration.
  ///   - results: What became of all mutants of its file.
  init?(_ declaration: EquivalentMutant, results: [MutantResult]) {
    line = declaration.line
    let covered = results.filter { declaration.covers($0.mutant) }
    guard let different = covered.first(where: { $0.outcome != .survived }) else {
      guard covered.isEmpty else { return nil }
      problem = "There is no such mutant any more. Remove it."
      return
    }
    switch different.outcome {
    case .killed(let kills):
      problem = "It is not equivalent: \(kills.first?.test ?? "a test") tells it. Remove it."
    case .stillborn: problem = "This mutant does not compile. Remove it."
    case .fault, .survived: problem = "The suite fails on this mutant."
    }
  }
}
