/// What is known of a submission that is compared with others.
package struct ComparedSubmission: Equatable, Sendable {
  /// What it consists of.
  package enum Content: Equatable, Sendable {
    /// What it says beyond the starter and the exercise's own submissions.
    case own(fingerprint: String, nodes: Int)
    /// It consists of declarations that the starter has.
    case starter
    /// It consists of declarations that the starter and this submission of the exercise have.
    case shipped(String)
    /// It cannot be compared: it is no Swift, or nothing that can be read.
    case incomparable
  }

  package var exercise: String
  /// The path below the folder; with several folders, with the folder in front.
  package var path: String
  /// Who wrote it, where the layout has students.
  package var student: String?
  /// The digest of the source, where it can be read.
  package var sourceDigest: String?
  package var content: Content

  /// States what is known.
  package init(
    exercise: String, path: String, student: String? = nil, sourceDigest: String? = nil,
    content: Content
  ) {
    self.exercise = exercise
    self.path = path
    self.student = student
    self.sourceDigest = sourceDigest
    self.content = content
  }
}
