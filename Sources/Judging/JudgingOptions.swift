/// How a submission is judged.
package struct JudgingOptions: Equatable, Sendable {
  /// Decides what random tests draw and what workloads consist of.
  package var seed: UInt64 = 1
  /// The tests to run, by identifier or method name; none for all of them.
  package var tests: [String] = []
  /// Whether workloads are timed after the tests have passed.
  package var measuresTime = true

  /// Creates options: all tests, a fixed seed, with timing.
  package init(seed: UInt64 = 1, tests: [String] = [], measuresTime: Bool = true) {
    self.seed = seed
    self.tests = tests
    self.measuresTime = measuresTime
  }
}
