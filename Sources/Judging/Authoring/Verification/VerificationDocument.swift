/// What `judge verify --format json` writes; `Authoring.md` describes its keys.
package struct VerificationDocument: Codable, Equatable, Sendable {
  /// The name and version of the format; a key's meaning never changes within a version.
  package static let format = "judge-verification/1"

  package var format = Self.format
  /// The exercises, by id.
  package var exercises: [ExerciseVerification]

  /// Collects what was found.
  package init(_ exercises: [ExerciseVerification]) {
    self.exercises = exercises
  }

  /// Whether every exercise verifies.
  package var isVerified: Bool { exercises.allSatisfy { $0.state == .verified } }
}
