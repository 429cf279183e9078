/// Something that the judge needs, and whether it is there.
struct DoctorFinding: Equatable, Sendable {
  enum State: Equatable, Sendable {
    case fine

    /// The judge works, with the limitation that the detail names.
    case limited

    /// The judge does not work without it.
    case missing
  }

  /// What was looked at, in a word or two.
  let subject: String
  let state: State

  /// What was found; unless it is fine, also what to do.
  let detail: String
}
