/// Why a grading does not begin.
package enum GradingRefusal: Error, Equatable {
  /// The file for the results has something in it.
  case resultsExist(path: String)
  /// Another grading writes into it.
  case resultsInUse(path: String)
  /// It was begun with other settings; with what is different, a sentence each.
  case otherSettings(path: String, differences: [String])
  /// It is about another part.
  case otherShard(path: String, GradingShard)
  /// There is nothing to grade.
  case nothingFound(folder: String)
  /// There are submissions for an exercise of which only a copy for students is there.
  case examplesOnly(exercise: String, folder: String)
}

extension GradingRefusal: MessageConvertible {
  package var message: Message {
    switch self {
    case .resultsExist(let path):
      Message(
        """
        '\(path)' exists already and is left as it is. Go on with it with '--resume', or name another \
        file with '--results'.
        """)
    case .resultsInUse(let path):
      Message("Another 'judge grade' writes to '\(path)' at the moment.")
    case .otherSettings(let path, let differences):
      Message(
        """
        '\(path)' was begun with other settings and cannot be gone on with. \
        \(differences.joined(separator: " ")) Grade as it was begun, or into another file with \
        '--results'.
        """)
    case .otherShard(let path, let shard):
      Message(
        "'\(path)' is about the shard \(shard.description). Name another file with '--results'.")
    case .examplesOnly(let exercise, let folder):
      Message(
        """
        '\(folder)' is a copy of '\(exercise)' for students: it has the examples only, and nothing can \
        be graded with it. Name the folder with the whole exercise.
        """)
    case .nothingFound(let folder):
      Message(
        """
        There is no submission in '\(folder)'. Each is looked for where '--layout' says, \
        '{student}/{exercise}.swift' for example.
        """)
    }
  }
}
