import Foundation
import Isolation

/// Judges solutions.
///
/// This file shows the whole path from a solution to its verdict; read it first.
///
///     trusted                                            │ not trusted, boxed
///     judge ── compiles ─► solution + server ────────────┼─► worker
///       ├── builds once, keeps ─► suite                  │     ▲
///       └── runs ───────────────► suite ══ calls, results ═════╝  one fresh worker a test
///
/// The hidden tests and every expected value live in the suite. What a worker says is a claim about
/// the result of a call and nothing more, so nothing that a solution does can make a verdict.
package struct Judge: Sendable {
  private let workbench: Workbench

  /// Creates a judge that works with what a workbench provides.
  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  /// Checks that the tests that are asked for exist.
  ///
  /// - Parameters:
  ///   - options: What is asked for.
  ///   - exercise: The exercise.
  /// - Throws: `UnknownTest`; or what is wrong with the exercise or the machine.
  package func check(_ options: JudgingOptions, for exercise: Exercise) throws {
    guard !options.tests.isEmpty else { return }
    _ = try TestSelection(options.tests, of: workbench.suite(of: exercise))
  }

  /// Judges a solution.
  ///
  /// Nothing is thrown: a fault of ours or of the machine is the verdict `judge-error`, and only that.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - exercise: What it is a solution of.
  ///   - options: The seed, the choice of tests, whether to measure.
  ///   - tested: Told the result as far as it is known when the tests have passed and workloads follow.
  /// - Returns: The result with its verdict.
  package func judge(
    _ submission: Submission, on exercise: Exercise, options: JudgingOptions = JudgingOptions(),
    tested: (SubmissionResult) -> Void = { _ in }
  ) -> SubmissionResult {
    var draft = ResultDraft(submission, exercise, options, toolchain: workbench.toolchain)
    do {
      try judge(submission, on: exercise, options: options, into: &draft, tested: tested)
    } catch {
      draft.fail(error)
    }
    return draft.result
  }

  private func judge(
    _ submission: Submission, on exercise: Exercise, options: JudgingOptions,
    into draft: inout ResultDraft, tested: (SubmissionResult) -> Void
  ) throws {
    let suite = try workbench.suite(of: exercise)
    draft.begin(on: suite, try TestSelection(options.tests, of: suite))
    let folder = try SessionFolder(in: workbench.cache.folder)
    // Everything that takes a while is started before anything is waited for.
    var build = try SubmissionBuild(
      starting: submission, for: suite, compiler: workbench.compiler, kits: workbench.kits,
      in: folder.url, wantsOptimised: options.measuresTime)
    var process = try SuiteProcess(starting: suite)

    guard let worker = draft.note(try build.finishChecked()) else { return }
    let selection = draft.selection.ids
    let records = try draft.timed(\.suite) {
      try process.runTests(
        SuiteCommand.TestRun(
          solution: worker.path, reference: suite.reference.path,
          selection: selection, seed: options.seed,
          limits: SuiteLimits(exercise, workbench, level: options.box)))
    }
    draft.note(records, symbolizer: symbolizer(for: submission, worker))
    guard draft.result.verdict == .accepted, options.measuresTime else { return }

    let declared = try process.workloads()
    guard !declared.isEmpty else { return }
    tested(draft.result)
    guard let optimised = draft.note(try build.finishOptimised(), isOptimised: true) else { return }
    let measured = try draft.timed(\.timing) {
      try process.measure(
        SuiteCommand.Measurement(
          solution: optimised.path, reference: suite.reference.path, exercise: exercise,
          seed: options.seed, limits: SuiteLimits(exercise, workbench, level: options.box)))
    }
    draft.note(measured, declared: declared, limitRatio: exercise.metadata.limits.timeRatio)
  }

  private func symbolizer(for submission: Submission, _ worker: URL) -> Symbolizer {
    Symbolizer(compiler: workbench.compiler, program: worker, solution: submission.name)
  }
}
