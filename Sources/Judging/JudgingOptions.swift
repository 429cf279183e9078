package import Isolation

/// How a submission is judged.
package struct JudgingOptions: Equatable, Sendable {
  /// Decides what random tests draw and what workloads consist of.
  package var seed: UInt64
  /// The tests to run, by identifier or method name; none for all of them.
  package var tests: [String]
  /// Whether workloads are timed after the tests have passed.
  package var measuresTime: Bool
  /// The sizes of workloads to measure, of those that the exercise declares; none for all of them.
  package var sizes: [Int]
  /// The CPU time for which workloads are measured, all together, if their intervals do not become narrow
  /// before; a few runs of each are made in any case.
  package var timingBudget: Duration
  /// Whether to look for the mistake that fits the answers of a solution that fails.
  package var diagnoses: Bool
  /// Whether the smallest input is looked for that shows a failure, which takes as long as a few tests.
  ///
  /// Without it a result has any input that does.
  package var explains: Bool
  /// How strong the box is that the solution is compiled and runs in; without it, nothing is run.
  ///
  /// The stronger ones cost milliseconds a test. The basic one is enough for a solution of one's own.
  package var box: BoxLevel

  /// Creates options: all tests, a fixed seed, with timing and without diagnoses, in the basic
  /// box.
  package init(
    seed: UInt64 = 1, tests: [String] = [], measuresTime: Bool = true,
    sizes: [Int] = [], timingBudget: Duration = .seconds(8), diagnoses: Bool = false,
    explains: Bool = true, box: BoxLevel = .basic
  ) {
    self.seed = seed
    self.tests = tests
    self.measuresTime = measuresTime
    self.sizes = sizes
    self.timingBudget = timingBudget
    self.diagnoses = diagnoses
    self.explains = explains
    self.box = box
  }
}
