import Isolation

@testable import Judging

extension Judge {
  /// Judges a solution several times from one build, to find verdicts that chance decides.
  ///
  /// Each time has a suite, workers and a verdict of its own.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - exercise: What it is a solution of.
  ///   - options: The seed, the choice of tests, whether to measure.
  ///   - times: How often, at least once.
  /// - Returns: The results: as many as were asked for, or fewer that end with a judge error or with the
  ///   only one of a solution that does not compile.
  func judge(
    _ submission: Submission, on exercise: Exercise, options: JudgingOptions, times: Int
  ) -> [SubmissionResult] {
    var results: [SubmissionResult] = []
    var draft = ResultDraft(submission, exercise, options, toolchain: workbench.toolchain)
    do {
      let suite = try workbench.suite(of: exercise)
      let selection = try TestSelection(options.tests, of: suite)
      let empty = draft
      var build = try SubmissionBuild(
        starting: submission, for: suite, with: workbench, options: options,
        leavesSymbolsToLoader: true)
      repeat {
        draft = empty
        draft.begin(on: suite, selection)
        var process = try SuiteProcess(starting: suite)
        var progress = JudgingProgress.compiling
        try judge(
          &build, of: exercise, with: &process, options: options, into: &draft,
          progress: &progress, observe: { _ in })
        process.end()
        results.append(draft.result)
      } while results.count < times && draft.result.verdict != .compileError
    } catch {
      draft.fail(error)
      results.append(draft.result)
    }
    return results
  }
}
