/// How much a report tells about a solution that was not accepted.
///
/// Each level shows what the one before it shows, and more. Examples, which everybody can read, are
/// shown in full at every level, and so is what the compiler says about the learner's own file.
package enum FeedbackLevel: String, CaseIterable, Codable, Sendable {
  /// The verdict on the submission, and nothing of single hidden tests.
  case verdict
  /// Which hidden tests failed and in which way, without a value or a text that could quote one.
  case names
  /// The rules that do not hold, too, where a test states one.
  case property
  /// Everything: the calls, what was expected, what came back, what was printed.
  case counterexample

  private var rank: Int {
    switch self {
    case .verdict: 0
    case .names: 1
    case .property: 2
    case .counterexample: 3
    }
  }
}

// MARK: - Comparable

extension FeedbackLevel: Comparable {
  package static func < (left: FeedbackLevel, right: FeedbackLevel) -> Bool {
    left.rank < right.rank
  }
}
