import Isolation

// Judging one solution of an exercise after another: all that can be done before there is a solution is.

extension Judge {
  /// A judging that has been prepared: compiler, linker, suite and workers run and wait for a solution.
  package struct Prepared: ~Copyable {
    /// What it is prepared for.
    package let exercise: Exercise
    package let options: JudgingOptions
    /// The name of the solution's file.
    package let name: String
    /// The digest of the tests as they were when it was prepared, in hexadecimal; `nil` if they cannot be read.
    package let testsDigest: String?

    fileprivate let selection: TestSelection
    fileprivate var build: SubmissionBuild
    fileprivate var process: SuiteProcess
  }

  /// Starts everything that a judging needs besides the solution.
  ///
  /// - Parameters:
  ///   - name: The name of the solution's file.
  ///   - exercise: What it will be a solution of.
  ///   - options: The seed, the choice of tests, whether to measure.
  /// - Returns: What waits for the solution; it ends when the value goes away.
  /// - Throws: What is wrong with us or the machine.
  package func prepare(
    for name: String, of exercise: Exercise, options: JudgingOptions
  ) throws -> Prepared {
    let digest = try? exercise.testsDigest().hexadecimal
    let suite = try workbench.suite(of: exercise)
    let selection = try TestSelection(options.tests, of: suite)
    let build = try SubmissionBuild(
      waitingFor: name, for: suite, with: workbench, options: options)
    var process = try SuiteProcess(starting: suite)
    try process.prepare(preparation(of: build, for: exercise, selection, options: options))
    return Prepared(
      exercise: exercise, options: options, name: name, testsDigest: digest,
      selection: selection, build: build, process: process)
  }

  /// Judges a solution with what was prepared for it.
  ///
  /// - Parameters:
  ///   - submission: The solution, under the name that was prepared for.
  ///   - prepared: What was prepared.
  ///   - observe: Told what is known before the result is there.
  /// - Returns: The result with its verdict.
  /// - Throws: That it was interrupted or cancelled, and nothing else.
  package func judge(
    _ submission: Submission, with prepared: consuming Prepared,
    observe: (JudgingMilestone) -> Void = { _ in }
  ) throws(JudgingInterrupted) -> SubmissionResult {
    let (exercise, options) = (prepared.exercise, prepared.options)
    var draft = ResultDraft(submission, exercise, options, toolchain: workbench.toolchain)
    var progress = JudgingProgress.compiling
    draft.begin(on: prepared.build.suite, prepared.selection)
    do {
      try prepared.build.begin(with: submission)
      try judge(
        &prepared.build, of: exercise, with: &prepared.process, options: options, into: &draft,
        progress: &progress, observe: observe)
      prepared.process.end()
    } catch {
      draft.fail(error)
    }
    try JudgingInterrupted.check(after: progress)
    return draft.result
  }

  /// What a suite starts workers with, before there is a solution.
  func preparation(
    of build: borrowing SubmissionBuild, for exercise: Exercise, _ selection: TestSelection,
    options: JudgingOptions, startsAhead: Bool = true
  ) -> SuiteCommand.Preparation {
    SuiteCommand.Preparation(
      solution: build.worker(.checked),
      reference: build.suite.referenceWorker(workbench.kits), tests: selection.tests.count,
      startsAhead: startsAhead, limits: SuiteLimits(exercise, workbench, level: options.box))
  }
}
