import Foundation

/// Keeps what became of submissions, for as long as nothing changes that it depends on.
///
/// What failed for a reason of ours or of the machine is never kept, nor is a time that does not show what it
/// must: both are tried again.
struct TrialStore {
  let cache: BuildCache
  /// The suite, whose name stands for the judge, the toolchain, the kits and the exercise.
  let suite: BuiltSuite

  /// What is kept of a submission.
  enum Kind: String {
    case tests = "test-trials"
    case times = "time-trials"
  }

  /// Returns what is kept of a submission.
  ///
  /// - Parameters:
  ///   - kind: Whether its tests or its times are meant.
  ///   - submission: The submission.
  ///   - question: What else the answer depends on.
  /// - Returns: What was kept; `nil` if there is nothing, or nothing that can be read.
  func kept<Trial: Decodable>(
    _ kind: Kind, of submission: Submission, asked question: String
  ) -> Trial? {
    cache.value(kind.rawValue, key: key(of: submission, question))
  }

  /// Keeps what became of a submission.
  func keep(
    _ trial: some Encodable, as kind: Kind, of submission: Submission, asked question: String
  ) throws {
    try cache.keep(trial, as: kind.rawValue, key: key(of: submission, question))
  }

  private func key(of submission: Submission, _ question: String) -> String {
    var digest = ContentDigest.Builder()
    digest.add("suite", suite.folder.lastPathComponent)
    digest.add("question", question)
    digest.add(submission.name, Data(submission.source))
    return digest.finish().hexadecimal
  }
}
