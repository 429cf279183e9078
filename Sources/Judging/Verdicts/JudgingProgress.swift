import Isolation

/// How far the judging of a solution has come.
package enum JudgingProgress: Equatable, Sendable {
  /// The kits, the suite or the solution is being compiled.
  case compiling
  /// Tests are being run; some of them have ended.
  case testing(passed: Int, failed: Int, of: Int)
  /// All tests have passed, and workloads are being measured.
  case measuring(tests: Int)

  /// Notes that a test has ended.
  mutating func note(_ record: TestRecord) {
    guard case .testing(let passed, let failed, let count) = self else { return }
    let hasPassed = record.outcome == .passed
    self = .testing(
      passed: passed + (hasPassed ? 1 : 0), failed: failed + (hasPassed ? 0 : 1), of: count)
  }
}
