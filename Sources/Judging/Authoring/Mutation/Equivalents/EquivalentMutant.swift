/// A declaration that no test can tell a mutant from the source.
struct EquivalentMutant: Equatable {
  /// The file that the mutant is made of: `reference.swift`.
  let file: String
  /// The function that it is in; empty outside of functions.
  let function: String
  /// Which lines differ, without the spaces around them.
  let change: LineChange
  /// Why no test can tell.
  let reason: String
  /// The line of the declaration, from 1.
  let line: Int

  /// Whether it speaks of a mutant.
  func covers(_ mutant: Mutant) -> Bool {
    mutant.function == function && mutant.change.content == change
  }
}
