import Isolation
import Synchronization

/// Tries many mutants, on every processor, and finds those again that were tried before.
struct MutantTrials: Sendable {
  let exercise: Exercise
  let workbench: Workbench
  let suite: BuiltSuite
  let options: MutationOptions
  let baseline: MutationBaseline
  let cache: MutationCache
  /// The name of the file that the mutants are made of.
  let name: String

  /// What became of the mutants so far.
  private final class Outcomes: Sendable {
    let values: Mutex<[MutantOutcome?]>

    init(_ known: [MutantOutcome?]) {
      values = Mutex(known)
    }
  }

  /// Tries mutants.
  ///
  /// - Parameters:
  ///   - mutants: The mutants.
  ///   - tests: The identifiers of the tests, in the order in which they run.
  ///   - detail: When to stop.
  ///   - observe: Told of every mutant that has been tried, one at a time.
  /// - Returns: What became of each.
  /// - Throws: What is wrong with the machine; that it was interrupted.
  func outcomes(
    of mutants: [Mutant], tests: [String], detail: SuiteCommand.TestRun.Detail,
    observe: @escaping @Sendable (MutantOutcome) -> Void
  ) throws -> [MutantOutcome] {
    // Those that run all tests and those that do not are kept apart by what they are asked for.
    let asked = tests + ["\(detail)"]
    let known: [MutantOutcome?] = mutants.map { cache.value(for: $0.source, tests: asked) }
    for outcome in known.compactMap({ $0 }) { observe(outcome) }
    let missing = mutants.indices.filter { known[$0] == nil }
    let outcomes = Outcomes(known)
    try WorkQueue().share([missing.indices]) { pieces in
      var trial = try MutantTrial(
        of: exercise, workbench: workbench, suite: suite, options: options,
        compilesTogether: baseline.compilesTogether)
      while let index = pieces.next() {
        let mutant = mutants[missing[index]]
        let outcome = try outcome(of: mutant, by: &trial, tests: tests, detail: detail)
        if outcome.isKept { try cache.keep(outcome, for: mutant.source, tests: asked) }
        outcomes.values.withLock {
          $0[missing[index]] = outcome
          observe(outcome)
        }
      }
      trial.end()
    }
    return outcomes.values.withLock { $0.compactMap { $0 } }
  }

  private func outcome(
    of mutant: Mutant, by trial: inout MutantTrial, tests: [String],
    detail: SuiteCommand.TestRun.Detail
  ) throws -> MutantOutcome {
    do {
      let submission = Submission(name: name, source: mutant.source)
      let records = try trial.records(
        of: submission, tests: tests, detail: detail, cpuSeconds: baseline.cpuSeconds)
      return MutantOutcome(of: records, tests: tests)
    } catch let failure as SuiteFailure {
      // An answer that the tests are not prepared for: a fault of theirs that the author has to know of.
      try trial.restart()
      return .fault("\(failure)")
    } catch let problem as ToolchainProblem {
      // A compiler that was stopped has not refused the mutant.
      return .fault(problem.description)
    }
  }
}
