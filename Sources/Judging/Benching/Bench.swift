/// Measures solutions of an exercise one after another, each in turns with the reference.
///
/// Every file is compiled and tested first, as for a verdict: fast and wrong is wrong, and has no time.
/// The ratios can be compared although the files were not measured at the same time: each is to the same
/// library of the reference, with the same inputs, in the same seconds.
package struct Bench: Sendable {
  private let judge: Judge

  /// Creates a bench that judges with what a workbench provides.
  package init(workbench: Workbench) {
    judge = Judge(workbench: workbench)
  }

  /// Measures files.
  ///
  /// - Parameters:
  ///   - entries: The files.
  ///   - exercise: What they are solutions of.
  ///   - options: The seed, the sizes, how long a file may take.
  ///   - begins: Told before each file how far we have come.
  /// - Returns: The native result of each file, in their order.
  /// - Throws: `SubmissionProblem` for a file that cannot be read, before any is measured;
  ///   `UnknownSize`; that it was interrupted.
  package func results(
    of entries: [BenchEntry], on exercise: Exercise, options: JudgingOptions,
    begins: (BenchProgress) -> Void = { _ in }
  ) throws -> [SubmissionResult] {
    let submissions = try entries.map { try Submission(contentsOf: $0.file) }
    try judge.check(options, for: exercise)
    var elapsed: [Duration] = []
    return try zip(entries, submissions).map { entry, submission in
      begins(
        BenchProgress(
          next: entry.name, after: elapsed, of: entries.count, budget: options.timingBudget))
      let start = ContinuousClock.now
      var result = try judge.judge(submission, on: exercise, options: options)
      elapsed.append(.now - start)
      result.submission = entry.name
      return result
    }
  }
}
