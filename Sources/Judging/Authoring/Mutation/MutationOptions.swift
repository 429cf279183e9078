package import Foundation
package import Isolation

/// How mutants are made and tried.
package struct MutationOptions: Sendable, Equatable {
  /// The source that they are made of; the reference if none is named.
  package var file: URL?
  /// Decides what random tests draw.
  package var seed: UInt64
  /// Whether to run every test on every mutant, and not only up to the first that fails.
  package var runsAllTests: Bool
  /// How strong the box is.
  package var box: BoxLevel

  /// Creates options: the reference, the usual seed, up to the first test that fails.
  package init(
    file: URL? = nil, seed: UInt64 = JudgingOptions().seed, runsAllTests: Bool = false,
    box: BoxLevel = .basic
  ) {
    self.file = file
    self.seed = seed
    self.runsAllTests = runsAllTests
    self.box = box
  }
}
