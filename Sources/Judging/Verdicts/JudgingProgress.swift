import Isolation

/// How far the judging of a solution has come.
package enum JudgingProgress: Equatable, Sendable {
  /// The kits, the suite or the solution is being compiled.
  case compiling
  /// Tests are being run; some of them have ended.
  case testing(passed: Int, failed: Int, of: Int)
  /// Tests are being run or workloads measured; how many passed is not shown.
  case judging
  /// All tests have passed, and workloads are being measured.
  case measuring(tests: Int)

  /// Returns as much of the progress as a level of feedback shows.
  func showing(_ level: FeedbackLevel) -> JudgingProgress {
    switch self {
    case .testing where level == .verdict, .measuring where level == .verdict: .judging
    case .compiling, .testing, .judging, .measuring: self
    }
  }

  /// Notes that a test has ended.
  mutating func note(_ record: TestRecord) {
    guard case .testing(let passed, let failed, let count) = self else { return }
    let hasPassed = record.outcome == .passed
    self = .testing(
      passed: passed + (hasPassed ? 1 : 0), failed: failed + (hasPassed ? 0 : 1), of: count)
  }
}
