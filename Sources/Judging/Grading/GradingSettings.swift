import Isolation

/// What submissions are graded with: all that a result depends on besides the submission.
///
/// Results that were made with other settings do not belong in the same file.
struct GradingSettings: Codable, Equatable, Sendable {
  /// The version of the judge.
  var judge: String
  /// The toolchain that compiles the submissions.
  var toolchain: String
  /// The digest of each exercise that has submissions, by id.
  var exercises: [String: String]
  /// The seed of random cases and of the inputs that are timed.
  var seed: UInt64
  /// The CPU time for which an accepted submission is measured, in seconds; absent where none is.
  var timeBudgetSeconds: Int?
  /// How much the results show of hidden tests.
  var feedback: FeedbackLevel
  /// How strong the box around the submissions is.
  var box: BoxLevel

  /// Says what is different from others, in a sentence for each, such as "The seed was 1 and is 2".
  func differences(from earlier: GradingSettings) -> [String] {
    func sentence<Value: Equatable>(
      _ name: String, _ key: KeyPath<GradingSettings, Value>,
      _ text: (Value) -> String = { "\($0)" }
    ) -> String? {
      let (was, now) = (earlier[keyPath: key], self[keyPath: key])
      return was == now ? nil : "\(name) was \(text(was)) and is \(text(now))."
    }
    let general = [
      sentence("The judge", \.judge), sentence("The toolchain", \.toolchain),
      sentence("The seed", \.seed),
      sentence("The time budget", \.timeBudgetSeconds) { $0.map { "\($0) s" } ?? "none" },
      sentence("The feedback", \.feedback) { "'\($0.rawValue)'" },
      sentence("The box", \.box) { "'\($0.rawValue)'" },
    ]
    // An exercise that only one of them has changes nothing about the results of the others.
    let changed = exercises.filter { id, digest in
      earlier.exercises[id].map { $0 != digest } ?? false
    }.keys.sorted().map { "The exercise '\($0)' has been changed." }
    return general.compactMap { $0 } + changed
  }
}
