/// A submission that was changed after it had been found.
struct ChangedSubmission: Error, CustomStringConvertible {
  var path: String

  var description: String {
    "'\(path)' was changed while it was graded. Grade again with '--resume'."
  }
}
