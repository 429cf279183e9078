import Isolation

/// What is known of the source itself before its mutants are tried.
struct MutationBaseline: Codable, Equatable, Sendable {
  /// Whether the source compiles only together with everything else.
  let compilesTogether: Bool
  /// The CPU time of its slowest test, in seconds.
  let slowestTest: Double

  /// The CPU time that a test of a mutant may use, in seconds.
  ///
  /// A mutant that never ends costs this much. One that is only slower must not die of it: a test would have to
  /// take twenty times as long, and a quarter of a second at least.
  var cpuSeconds: Double { max(0.25, slowestTest * 20) }
}

extension MutationBaseline {
  /// Tries a source.
  ///
  /// - Throws: `MutationProblem` if it does not pass every test; what is wrong with the suite or the machine.
  init(
    trying source: Submission, of exercise: Exercise, workbench: Workbench, suite: BuiltSuite,
    options: MutationOptions
  ) throws {
    for compilesTogether in [false, true] {
      var trial = try MutantTrial(
        of: exercise, workbench: workbench, suite: suite, options: options,
        compilesTogether: compilesTogether)
      let tests = suite.tests.map(\.id)
      let records = try trial.records(of: source, tests: tests, detail: .failures)
      trial.end()
      guard let records else { continue }
      for test in tests {
        let outcome = records.first { $0.id == test }?.outcome
        guard outcome == .passed else {
          throw MutationProblem.failsTest(file: source.name, test: test)
        }
      }
      self.init(
        compilesTogether: compilesTogether, slowestTest: records.map(\.cpuSeconds).max() ?? 0)
      return
    }
    throw MutationProblem.doesNotCompile(file: source.name)
  }
}
