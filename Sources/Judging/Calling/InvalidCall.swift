/// A call that cannot be made, because of how it is asked for and not because of the solution.
package struct InvalidCall: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }

  /// The answer where a line is owed.
  package var answer: CallAnswer {
    CallAnswer(failure: "invalid-call", message: description)
  }
}
