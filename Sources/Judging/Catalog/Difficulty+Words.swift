extension ExerciseMetadata.Difficulty {
  /// The difficulty in a word, for a sentence or a column.
  package var words: Message {
    switch self {
    case .easy: Message("easy")
    case .medium: Message("medium")
    case .hard: Message("hard")
    }
  }
}
