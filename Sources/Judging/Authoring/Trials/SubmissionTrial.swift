/// What became of one of an exercise's own submissions when its tests were run with several seeds.
struct SubmissionTrial: Codable, Equatable, Sendable {
  /// What another seed changed.
  struct OtherSeed: Codable, Equatable, Sendable {
    var seed: UInt64
    /// The verdicts that differ from those with the first seed, by test.
    var verdicts: [String: Verdict]
  }

  /// The verdict with the first seed, without any time.
  var verdict: Verdict
  /// The verdicts of the tests that do not pass with the first seed, by test.
  var failures: [String: Verdict] = [:]
  /// What the judge did wrong, or the suite.
  var faults: [String] = []
  /// What the compiler says, the first error first.
  var diagnostics: [Diagnostic] = []
  /// The seeds with which a test came out differently.
  var otherSeeds: [OtherSeed] = []

  /// Whether the same outcome is to be expected every time, so that it may be kept.
  var isLasting: Bool {
    verdict != .judgeError && !failures.values.contains(.judgeError)
      && !otherSeeds.contains { $0.verdicts.values.contains(.judgeError) }
  }
}
