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
  let workbench: Workbench

  /// Creates a judge that works with what a workbench provides.
  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  /// Checks that the tests and the sizes of workloads that are asked for exist.
  ///
  /// An exercise that cannot be built is left for `judge`, which makes a judge error of it: its reason can
  /// quote hidden tests, and a result shows no more than it may.
  ///
  /// - Parameters:
  ///   - options: What is asked for.
  ///   - exercise: The exercise.
  /// - Throws: `UnknownTest`, `UnknownSize`, or anything when it was interrupted.
  package func check(_ options: JudgingOptions, for exercise: Exercise) throws {
    guard !options.tests.isEmpty || !options.sizes.isEmpty else { return }
    let suite: BuiltSuite
    let declared: [WorkloadIdentifier]
    do {
      suite = try workbench.suite(of: exercise)
      declared = options.sizes.isEmpty ? [] : try SuiteProcess.workloads(of: suite)
    } catch {
      try JudgingInterrupted.check(after: .compiling)
      return
    }
    _ = try TestSelection(options.tests, of: suite)
    for size in options.sizes where !declared.contains(where: { $0.size == size }) {
      throw UnknownSize(size, declared: declared)
    }
  }

  /// Judges a solution.
  ///
  /// A fault of ours or of the machine is not thrown: it is the verdict `judge-error`, and only that.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - exercise: What it is a solution of.
  ///   - options: The seed, the choice of tests, whether to measure.
  ///   - lane: What this thread keeps from solution to solution, where it judges several.
  ///   - observe: Told what is known before the result is there.
  /// - Returns: The result with its verdict.
  /// - Throws: That it was interrupted, and nothing else.
  package func judge(
    _ submission: Submission, on exercise: Exercise, options: JudgingOptions = JudgingOptions(),
    in lane: JudgingLane? = nil,
    observe: (JudgingMilestone) -> Void = { _ in }
  ) throws(JudgingInterrupted) -> SubmissionResult {
    var draft = ResultDraft(submission, exercise, options, toolchain: workbench.toolchain)
    var progress = JudgingProgress.compiling
    do {
      let suite = try workbench.suite(of: exercise)
      draft.begin(on: suite, try TestSelection(options.tests, of: suite))
      // Everything that takes a while is started before anything is waited for, the longest first.
      var build = try SubmissionBuild(
        starting: submission, for: suite, with: workbench, options: options,
        leavesSymbolsToLoader: true, from: lane?.tools)
      var process = try lane?.suites.start(suite) ?? SuiteProcess(starting: suite)
      try judge(
        &build, of: exercise, with: &process, options: options, startsAhead: lane == nil,
        into: &draft, progress: &progress, observe: observe)
      // The suite takes a moment to end, and so does removing what was built.
      _ = consume build
      process.end()
    } catch {
      draft.fail(error)
    }
    // Whatever came of it: without an end of its own it says nothing about the solution.
    try JudgingInterrupted.check(after: progress)
    return draft.result
  }

  /// Runs the tests of a solution whose build has been started, and measures it if they pass.
  func judge(
    _ build: inout SubmissionBuild, of exercise: Exercise, with process: inout SuiteProcess,
    options: JudgingOptions, startsAhead: Bool = true, into draft: inout ResultDraft,
    progress: inout JudgingProgress, observe: (JudgingMilestone) -> Void
  ) throws {
    defer { process.dismiss() }
    let limits = SuiteLimits(exercise, workbench, level: options.box)
    let reference = build.suite.referenceWorker(workbench.kits)
    let selection = draft.selection
    let preparation = preparation(
      of: build, for: exercise, selection, options: options, startsAhead: startsAhead)
    let run = SuiteCommand.TestRun(
      selection: selection.ids, seed: options.seed,
      detail: options.explains ? .explanations : .failures)

    if !process.isPrepared { try process.prepare(preparation) }
    draft.noteMachine()
    guard let library = draft.note(try build.finish(.checked)) else { return }
    let records = try build.records(
      of: {
        progress = .testing(passed: 0, failed: 0, of: selection.tests.count)
        return try draft.timed(\.suite) { try process.runTests(run) { progress.note($0) } }
      }, preparingAgain: { try process.prepare(preparation) }, observe: { _ = draft.note($0) })
    guard let records else { return }
    draft.note(records, symbolizer: build.symbolizer(of: library))
    guard draft.result.verdict == .accepted else {
      // A copy for students has no reference to find mistakes with.
      guard options.diagnoses, draft.result.hasWrongAnswers, !exercise.isStudentCopy else { return }
      observe(.tested(draft.result))
      let diagnoser = SolutionDiagnoser(
        exercise: exercise, workbench: workbench, suite: build.suite, options: options)
      draft.diagnose {
        try diagnoser.diagnoses(
          of: build.worker(.checked), reference: reference, with: &process, limits: limits)
      }
      return
    }
    guard options.measuresTime else { return }

    let declared = try process.workloads()
      .filter { options.sizes.isEmpty || options.sizes.contains($0.size) }
    guard !declared.isEmpty else { return }
    observe(.tested(draft.result))
    progress = .measuring(tests: records.count)
    guard draft.note(try build.finish(.optimised), isOptimised: true) != nil else { return }
    let measurement = SuiteCommand.Measurement(
      solution: build.worker(.optimised), reference: reference, exercise: exercise,
      options: options, limits: limits)
    let before = MachineLoad.current
    let (measured, seconds) = try draft.timed(\.timing) {
      try process.measure(measurement) { observe(.measured(part: $0)) }
    }
    let noise = NoiseInspection(
      before: before, after: MachineLoad.current, ownSeconds: seconds, records: measured,
      limitRatio: measurement.limitRatio)
    draft.note(measured, declared: declared, noise: noise)
  }
}
