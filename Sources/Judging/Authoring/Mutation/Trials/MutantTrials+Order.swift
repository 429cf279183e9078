import Isolation

extension MutantTrials {
  /// Tries mutants with the tests in the order that a few of them have shown to be quick.
  ///
  /// - Parameters:
  ///   - mutants: The mutants.
  ///   - observe: Told of every mutant that has been tried, one at a time.
  /// - Returns: What became of each, and the order of the tests.
  /// - Throws: What is wrong with the machine; that it was interrupted.
  func outcomes(
    of mutants: [Mutant], observe: @escaping @Sendable (MutantOutcome) -> Void
  ) throws -> (outcomes: [MutantOutcome], order: [String]) {
    let tests = suite.tests.map(\.id)
    if options.runsAllTests {
      let all = try outcomes(of: mutants, tests: tests, detail: .failures, observe: observe)
      return (all, tests)
    }
    let sample = TestOrder.sample(of: mutants.count)
    let rest = mutants.indices.filter { !sample.contains($0) }
    let sampled = try outcomes(
      of: sample.map { mutants[$0] }, tests: tests, detail: .failures, observe: observe)
    let order = TestOrder(tests, after: sampled.map(\.failedTests)).tests
    let others = try outcomes(
      of: rest.map { mutants[$0] }, tests: order, detail: .firstFailure, observe: observe)
    let inOrder = (Array(zip(sample, sampled)) + zip(rest, others)).sorted { $0.0 < $1.0 }
    return (inOrder.map(\.1), order)
  }
}
