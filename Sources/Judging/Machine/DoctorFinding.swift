/// Something that the judge needs, and whether it is there.
package struct DoctorFinding: Equatable, Sendable {
  /// Whether what was looked at will do.
  package enum State: Equatable, Sendable {
    case fine

    /// The judge works, with the limitation that the detail names.
    case limited

    /// The judge does not work without it.
    case missing
  }

  /// What was looked at, in a word or two.
  package let subject: String
  package let state: State

  /// What was found; unless it is fine, also what to do.
  package let detail: String

  package init(subject: String, state: State, detail: String) {
    self.subject = subject
    self.state = state
    self.detail = detail
  }
}
