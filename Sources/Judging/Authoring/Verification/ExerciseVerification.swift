/// What verifying one exercise came to.
package struct ExerciseVerification: Codable, Equatable, Sendable {
  /// The exercise as a whole.
  package enum State: String, Codable, Sendable {
    /// Nothing is wrong.
    case verified
    /// Something has not been written yet, and what there is is right.
    case unfinished
    /// Something is wrong.
    case faulty
  }

  /// The exercise's id.
  package var exercise: String
  /// The exercise's folder.
  package var folder: String
  package var state: State
  /// How many tests the suite has; none where it was not compiled.
  package var tests: Int?
  /// How many submissions were judged, the kept ones included.
  package var submissions: Int?
  /// How many of those were judged now.
  package var judgedNow: Int
  /// How long the work on it took, in seconds; what was done at the same time is added up.
  package var seconds: Double
  /// What was found, in the order in which to look at it.
  package var findings: [Finding]

  init(
    exercise: String, folder: String, tests: Int? = nil, submissions: Int? = nil,
    judgedNow: Int = 0, seconds: Double = 0, findings: [Finding] = []
  ) {
    self.exercise = exercise
    self.folder = folder
    self.tests = tests
    self.submissions = submissions
    self.judgedNow = judgedNow
    self.seconds = seconds
    self.findings = findings
    switch findings.map(\.severity).max() {
    case .error: state = .faulty
    case .unfinished: state = .unfinished
    case .warning, nil: state = .verified
    }
  }
}
