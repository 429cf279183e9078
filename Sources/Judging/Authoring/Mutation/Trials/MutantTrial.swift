import Isolation

/// Tries one source after another with a suite process, a compiler and a linker that are kept for all of them.
///
/// To start a suite takes longer than to run a few tests. Each source is compiled and served in the same boxes
/// as any solution.
struct MutantTrial: ~Copyable {
  let exercise: Exercise
  let workbench: Workbench
  let suite: BuiltSuite
  let options: MutationOptions
  /// Whether the source compiles only together with everything else.
  let compilesTogether: Bool
  private let tools: ToolStarter
  private var process: SuiteProcess

  /// Starts a suite.
  init(
    of exercise: Exercise, workbench: Workbench, suite: BuiltSuite, options: MutationOptions,
    compilesTogether: Bool = false
  ) throws {
    let process = try SuiteProcess(starting: suite)
    self.exercise = exercise
    self.workbench = workbench
    self.suite = suite
    self.options = options
    self.compilesTogether = compilesTogether
    tools = ToolStarter(workbench.kits)
    self.process = process
  }

  /// Compiles a source and runs tests on it.
  ///
  /// - Parameters:
  ///   - submission: The source.
  ///   - tests: The identifiers of the tests, in the order in which they run.
  ///   - detail: When to stop.
  ///   - cpuSeconds: The CPU time that a test may use, if it is less than the exercise allows.
  /// - Returns: What became of the tests that ran; none if the source does not compile.
  /// - Throws: What is wrong with the suite or the machine.
  mutating func records(
    of submission: Submission, tests: [String], detail: SuiteCommand.TestRun.Detail,
    cpuSeconds: Double? = nil
  ) throws -> [TestRecord]? {
    var limits = SuiteLimits(exercise, workbench, level: options.box)
    if let cpuSeconds, cpuSeconds < limits.cpuSeconds {
      limits.cpuSeconds = cpuSeconds
      limits.wallSeconds = cpuSeconds * 5 + 5
    }
    var build = try SubmissionBuild(
      starting: submission, for: suite, with: workbench,
      options: JudgingOptions(measuresTime: false, box: options.box), leavesSymbolsToLoader: true,
      from: tools)
    let preparation = SuiteCommand.Preparation(
      solution: build.worker(.checked), reference: suite.referenceWorker(workbench.kits),
      // The others are started when it is known that they are needed: the first test kills most mutants.
      tests: detail == .firstFailure ? 1 : tests.count, startsAhead: false, limits: limits)
    let run = SuiteCommand.TestRun(selection: tests, seed: options.seed, detail: detail)
    guard try finish(&build) else { return nil }
    try process.prepare(preparation)
    let records = try build.records(
      of: { try process.runTests(run) }, preparingAgain: { try process.prepare(preparation) })
    // What was built is removed with its last use.
    _ = consume build
    return records
  }

  private func finish(_ build: inout SubmissionBuild) throws -> Bool {
    guard compilesTogether else { return try build.finishAlone() }
    if case .built = try build.finish(.checked) { return true }
    return false
  }

  /// Starts another suite after one that has failed.
  mutating func restart() throws { process = try SuiteProcess(starting: suite) }

  /// Ends the suite.
  consuming func end() {
    process.dismiss()
    process.end()
  }
}
