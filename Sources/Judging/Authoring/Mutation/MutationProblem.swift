/// Why mutants of a source cannot be made or tried.
package enum MutationProblem: Error, Equatable {
  /// The source does not compile.
  case doesNotCompile(file: String)
  /// The source fails a test, so that a mutant that fails it says nothing.
  case failsTest(file: String, test: String)
}

// MARK: - CustomStringConvertible

extension MutationProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .doesNotCompile(let file):
      "'\(file)' does not compile, so there are no mutants of it. 'judge test' says what is wrong."
    case .failsTest(let file, let test):
      """
      '\(file)' fails \(test), so what its mutants do there says nothing about the tests. Only of an \
      accepted submission mutants are made; 'judge test' says what is wrong.
      """
    }
  }
}
