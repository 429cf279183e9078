/// Why editors cannot be told of an exercise.
package enum AuthorEditingProblem: Error, Equatable {
  /// There is a compilation database that the judge has not made.
  case databaseOfSomebodyElse(path: String)
}

// MARK: - CustomStringConvertible

extension AuthorEditingProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .databaseOfSomebodyElse(let path):
      """
      '\(path)' was not written by the judge and is left as it is. Move it away, or keep your exercises in a \
      folder of their own.
      """
    }
  }
}
