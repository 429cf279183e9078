extension Verifier {
  /// Tries mutants of every reference that is accepted, one exercise after the other: each takes all processors.
  func tryMutants(of surveyed: inout [SurveyedExercise]) throws {
    let indices = surveyed.indices.filter { index in
      surveyed[index].trials.map { ReferenceCheck.findings(in: $0).isEmpty } ?? false
    }
    let counter = VerificationCounter("references", of: indices.count, observe: observe)
    for index in indices {
      let (outcome, elapsed) = try timed { try mutants(of: surveyed[index]) }
      surveyed[index].failedByMutants = outcome.failing
      surveyed[index].add(outcome.findings, after: elapsed)
      counter.advance()
    }
  }

  private func mutants(
    of surveyed: SurveyedExercise
  ) throws -> (failing: Set<String>?, findings: [Finding]) {
    let exercise = surveyed.sources.exercise
    let run = MutationRun(workbench: workbench)
    do {
      let report = try run.report(on: exercise, options: MutationOptions())
      var failing = report.failedTests
      // One failing test is enough for a mutant. Only a test that nothing has failed so far is worth to be run
      // on all of them.
      let tests = surveyed.trials.map(TestsCheck.testsWithoutFailure) ?? []
      if tests.contains(where: { !failing.contains($0.id) }) {
        let all = try run.report(on: exercise, options: MutationOptions(runsAllTests: true))
        failing.formUnion(all.failedTests)
      }
      return (failing, MutantsCheck.findings(in: report))
    } catch let error as EquivalentsFileError {
      return (nil, [MutantsCheck.finding(for: error)])
    }
  }
}
