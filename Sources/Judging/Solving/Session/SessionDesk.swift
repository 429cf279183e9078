/// The exercise that a person has in front of them: its texts, and the file that they work on.
package struct SessionDesk: Sendable {
  package var exercise: Exercise

  /// The file that they work on.
  package var file: File

  /// The statement, in Markdown.
  package var statement: String

  /// The visible tests, in Swift; empty if there are none.
  package var examples: String
  package var hints: HintLadder
  package var questions: [FollowUpQuestion]

  /// A file to work on.
  package struct File: Equatable, Sendable {
    /// How far it is.
    package enum State: Equatable, Sendable {
      /// It has not been written yet.
      case absent
      /// It is the starter as it was written.
      case untouched
      /// Somebody has worked on it.
      case edited
    }

    /// Its absolute path.
    package var path: String

    /// The shortest way to write that here.
    package var shortPath: String
    package var state: State

    /// Describes a file.
    package init(path: String, shortPath: String, state: State) {
      self.path = path
      self.shortPath = shortPath
      self.state = state
    }
  }

  /// Lays out an exercise.
  package init(
    exercise: Exercise, file: File, statement: String, examples: String, hints: HintLadder,
    questions: [FollowUpQuestion]
  ) {
    self.exercise = exercise
    self.file = file
    self.statement = statement
    self.examples = examples
    self.hints = hints
    self.questions = questions
  }
}
