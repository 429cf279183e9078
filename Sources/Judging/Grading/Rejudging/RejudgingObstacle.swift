package import Isolation

/// Why a submission cannot be judged again.
package enum RejudgingObstacle: Error, Equatable, Sendable {
  /// There is no file where the result says.
  case gone
  /// The file is another one than that which was judged.
  case changed
  /// The exercise is not there; with what is wrong with it, if it is.
  case noExercise(String)
  /// The file cannot be read.
  case unreadable(UntrustedFolder.Obstacle)
  /// Tests were asked for by name that the exercise does not have.
  case noTests([String])
}

// MARK: - MessageConvertible

extension RejudgingObstacle: MessageConvertible {
  package var message: Message {
    switch self {
    case .gone:
      Message("There is no such file. '--submissions' names the folder that the results are about.")
    case .changed: Message("The submission has been changed since.")
    case .noExercise(let id): Message("There is no exercise '\(id)'.")
    case .unreadable(let obstacle): obstacle.text
    case .noTests(let names):
      Message("The exercise has no test \(names.joined(separator: ", ")) any more.")
    }
  }

  /// The word for it in documents.
  var kind: String {
    switch self {
    case .gone: "gone"
    case .changed: "changed"
    case .noExercise: "no-exercise"
    case .unreadable: "unreadable"
    case .noTests: "no-tests"
    }
  }
}
