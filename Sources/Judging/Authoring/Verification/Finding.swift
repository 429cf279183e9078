/// Something that is not as it should be in an exercise: where, what, and what to do about it.
package struct Finding: Codable, Equatable, Sendable {
  /// How much it matters.
  package enum Severity: String, Codable, Comparable, CaseIterable, Sendable {
    /// People cannot rely on the exercise.
    case error
    /// Something has not been written yet.
    case unfinished
    /// Worth a look; the exercise verifies all the same.
    case warning

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .warning: 0
      case .unfinished: 1
      case .error: 2
      }
    }
  }

  /// The check that found it: "examples".
  package var check: VerificationCheck
  package var severity: Severity
  /// The file, relative to the exercise's folder; empty for the folder itself.
  package var file: String
  /// The line, from 1; none where the whole file is meant.
  package var line: Int?
  /// What is wrong, in a sentence.
  package var message: String
  /// What to do, in a sentence.
  package var advice: String

  /// Describes something that is wrong.
  package init(
    _ check: VerificationCheck, _ severity: Severity = .error, file: String, line: Int? = nil,
    _ message: String, advice: String
  ) {
    self.check = check
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
    self.advice = advice
  }
}
