/// What is checked of an exercise; the raw values are the words of the document and never change.
package enum VerificationCheck: String, Codable, CaseIterable, Sendable {
  /// `exercise.json` and the name of the folder.
  case metadata
  /// What must be there is, and nothing else.
  case files
  /// Nothing is left to be written.
  case placeholders
  /// The examples of the statement are those that are tested.
  case examples
  /// The statement shows the API of the starter.
  case api
  /// Code in the statement fits into a terminal.
  case width
  /// Both languages have the same structure.
  case translations
  /// What texts refer to is there.
  case links
  /// The ladder of hints.
  case hints
  /// The questions and their ids.
  case questions
  /// Prerequisites exist and do not run in a circle.
  case prerequisites
  /// The suite compiles.
  case suite
  /// The starter compiles and is not accepted.
  case starter
  /// Submissions get their folder's verdict, where their comment says.
  case submissions
  /// Every test can fail.
  case tests
  /// The tests notice small mistakes in the reference, and what is declared of mutants is true.
  case mutants
  /// The same comes out with every seed.
  case seeds
  /// The vectors agree with the reference.
  case golden
  /// The time limit has room on both sides.
  case time
}
