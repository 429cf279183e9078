import Isolation

/// A file that was found where a submission belongs.
struct FoundSubmission: Equatable, Sendable {
  /// Who wrote it, where the layout has students.
  var student: String?
  /// The id of the exercise.
  var exercise: String
  /// The components of its path below the folder.
  var components: [String]
  /// The digest of its content, or what stands in the way of reading it.
  var content: Result<ContentDigest, UntrustedFolder.Obstacle>

  /// Its path below the folder, by which it is known in results.
  var path: String { components.joined(separator: "/") }

  /// What two submissions have in common that get the same result; `nil` for one that cannot be read.
  var identity: Identity? {
    guard case .success(let digest) = content else { return nil }
    return Identity(exercise: exercise, source: digest.hexadecimal)
  }

  /// An exercise and the digest of a source.
  struct Identity: Hashable, Sendable {
    var exercise: String
    var source: String
  }
}
