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
    var compiler = workbench.compiler
    compiler.boxLevel = options.box
    // Everything that takes a while is started before anything is waited for.
    var process = try SuiteProcess(starting: suite)
    var build = try SubmissionBuild(
      starting: submission, for: suite, compiler: compiler, kits: workbench.kits,
      in: folder.url, wantsOptimised: options.measuresTime)
    let limits = SuiteLimits(exercise, workbench, level: options.box)
    let reference = suite.referenceWorker(workbench.kits)
    let selection = draft.selection
    try process.prepare(
      SuiteCommand.Preparation(
        solution: build.worker(.checked), reference: reference, tests: selection.tests.count,
        limits: limits))

    guard let library = draft.note(try build.finishChecked()) else { return }
    let records = try draft.timed(\.suite) {
      try process.runTests(SuiteCommand.TestRun(selection: selection.ids, seed: options.seed))
    }
    draft.note(
      records,
      symbolizer: Symbolizer(compiler: compiler, library: library, solution: submission.name))
    guard draft.result.verdict == .accepted, options.measuresTime else { return }

    let declared = try process.workloads()
    guard !declared.isEmpty else { return }
    tested(draft.result)
    guard draft.note(try build.finishOptimised(), isOptimised: true) != nil else { return }
    let measured = try draft.timed(\.timing) {
      try process.measure(
        SuiteCommand.Measurement(
          solution: build.worker(.optimised), reference: reference, exercise: exercise,
          seed: options.seed, limits: limits))
    }
    draft.note(measured, declared: declared, limitRatio: exercise.metadata.limits.timeRatio)
  }
}
