package import Foundation

/// A reason why the judge cannot find its own files.
package enum InstallationError: Error, Equatable {
  case notFound(executable: URL)
  case notARoot(URL)
  case noExercises(URL)
}

// MARK: - CustomStringConvertible

extension InstallationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let executable):
      """
      No folder above '\(executable.path)' contains 'Exercises' and 'Sources/ExerciseKit'. Set \
      JUDGE_HOME to a clone of the judge or to its 'share/judge'.
      """
    case .notARoot(let root):
      """
      JUDGE_HOME is '\(root.path)', which does not contain 'Exercises' and \
      'Sources/ExerciseKit'. Set it to a clone of the judge or to its 'share/judge', or unset it.
      """
    case .noExercises(let folder):
      """
      JUDGE_EXERCISES names '\(folder.path)', which is not a folder. Set it to folders of \
      exercises with colons between them, or unset it.
      """
    }
  }
}
