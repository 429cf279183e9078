/// Something that a session wants done outside of it.
package enum SessionEffect: Equatable, Sendable {
  /// Put an exercise on the desk.
  case open(Exercise.ID)

  /// Write the starter of the exercise on the desk, in place of what is there if it is a reset.
  case writeStarter(isReset: Bool)

  /// Judge the file; whatever is being judged is out of date.
  case judge(run: Int)

  /// Measure the file beside the exercise's own submissions.
  case bench(run: Int)

  /// Give up what is being judged or measured.
  case cancel

  /// Give the next hint, and remember that it was given.
  case giveHint(step: Int)

  /// Find out how far the person is.
  case survey
  case openEditor
  case quit
}
