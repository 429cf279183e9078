import Foundation
import Isolation

/// Runs the submissions of an exercise against its suite, to see whether they come out as their folders say.
///
/// A verdict is made by the same rules as for anybody's solution. What differs from ``Judge`` is that one build
/// is tried with several seeds, and that a time is measured no longer than it takes to decide.
struct TrialRunner {
  let exercise: Exercise
  let suite: BuiltSuite
  let workbench: Workbench

  /// The seeds with which tests are run; the first one counts for the verdict.
  static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  /// Runs the tests of a submission.
  ///
  /// A suite that ends half-way, as one does in which a test traps, is a fault of the exercise.
  ///
  /// - Parameters:
  ///   - submission: The submission.
  ///   - repeated: The tests that are run again with the other seeds, as far as they draw anything; all of
  ///     them if there is none, and no other seed at all if that list is empty.
  ///   - lane: What this thread keeps from submission to submission.
  /// - Returns: What became of it.
  /// - Throws: That the machine failed, or that it was interrupted.
  func trial(
    of submission: Submission, repeating repeated: [String]?, in lane: JudgingLane
  ) throws -> SubmissionTrial {
    do {
      return try completeTrial(of: submission, repeating: repeated, in: lane)
    } catch let failure as SuiteFailure where InterruptSignal.received == nil {
      return SubmissionTrial(verdict: .judgeError, faults: [failure.words])
    }
  }

  private func completeTrial(
    of submission: Submission, repeating repeated: [String]?, in lane: JudgingLane
  ) throws -> SubmissionTrial {
    var options = JudgingOptions(measuresTime: false)
    options.seed = Self.seeds[0]
    var draft = ResultDraft(submission, exercise, options, toolchain: workbench.toolchain)
    draft.begin(on: suite, try TestSelection([], of: suite))
    var build = try SubmissionBuild(
      starting: submission, for: suite, with: workbench, options: options,
      leavesSymbolsToLoader: true, from: lane.tools)
    var process = try lane.suites.start(suite)
    defer {
      process.dismiss()
      process.end()
    }
    guard let library = draft.note(try build.finish(.checked)) else {
      return SubmissionTrial(
        verdict: draft.result.verdict, diagnostics: draft.result.diagnostics)
    }
    let all = suite.tests.map(\.id)
    let solution = build.worker(.checked)
    let records = try build.records(
      of: { try run(all, seed: Self.seeds[0], with: &process, solution: solution) },
      preparingAgain: {}, observe: { _ = draft.note($0) })
    guard let records else {
      return SubmissionTrial(
        verdict: draft.result.verdict, diagnostics: draft.result.diagnostics)
    }
    draft.note(records, symbolizer: build.symbolizer(of: library))
    let result = draft.result
    var trial = SubmissionTrial(verdict: result.verdict, faults: result.faults)
    let first = Dictionary(result.tests.map { ($0.id, $0.verdict) }) { first, _ in first }
    trial.failures = first.filter { $0.value != .accepted }
    // What draws nothing asks for the same whatever the seed is.
    let drawing = Set(records.filter(\.dependsOnSeed).map(\.id))
    let again = (repeated ?? all).filter(drawing.contains)
    guard !again.isEmpty, result.verdict != .judgeError else { return trial }
    for seed in Self.seeds.dropFirst() {
      let records = try run(again, seed: seed, with: &process, solution: solution)
      let verdicts = Dictionary(records.map { ($0.id, $0.outcome.ruling.verdict) }) { a, _ in a }
      // A test that did not come back is one that the suite lost.
      let changed = again.filter { verdicts[$0] != first[$0] }
        .map { ($0, verdicts[$0] ?? .judgeError) }
      guard !changed.isEmpty else { continue }
      trial.otherSeeds.append(
        SubmissionTrial.OtherSeed(seed: seed, verdicts: Dictionary(changed) { first, _ in first }))
    }
    return trial
  }

  private func run(
    _ tests: [String], seed: UInt64, with process: inout SuiteProcess, solution: WorkerProgram
  ) throws -> [TestRecord] {
    try process.prepare(
      SuiteCommand.Preparation(
        solution: solution, reference: suite.referenceWorker(workbench.kits), tests: tests.count,
        startsAhead: false, limits: limits))
    // Whether a test fails is asked, not what the smallest input is that shows it.
    return try process.runTests(
      SuiteCommand.TestRun(selection: tests, seed: seed, detail: .failures))
  }

  private var limits: SuiteLimits { SuiteLimits(exercise, workbench, level: .basic) }
}

// MARK: - Time

extension TrialRunner {
  /// Times a submission until it is known on which side of a ratio it is.
  ///
  /// - Parameters:
  ///   - submission: A submission whose tests pass.
  ///   - demand: What it must show.
  ///   - budget: The CPU time for it, if that does not become clear before.
  /// - Returns: What was measured.
  /// - Throws: That the machine failed, or that it was interrupted.
  func timeTrial(
    of submission: Submission, demand: TimeTrial.Demand, budget: Duration
  ) throws -> TimeTrial {
    let options = JudgingOptions(timingBudget: budget)
    let limitRatio = exercise.metadata.limits.timeRatio
    var trial = TimeTrial(demand: demand, limitRatio: limitRatio, workloads: [])
    var build = try SubmissionBuild(
      starting: submission, for: suite, with: workbench, options: options, isChecked: false)
    var process = try SuiteProcess(starting: suite)
    defer {
      process.dismiss()
      process.end()
    }
    switch try build.finish(.optimised) {
    case .refused(let diagnostics, _): trial.diagnostics = diagnostics
    case .built:
      var measurement = SuiteCommand.Measurement(
        solution: build.worker(.optimised), reference: suite.referenceWorker(workbench.kits),
        exercise: exercise, options: options, limits: limits)
      measurement.intervalWidth = nil
      if demand == .room {
        // What has room at the largest size has it at the others, which are there for the growth.
        measurement.sizes = try process.largestSizes()
      }
      measurement.limitRatio = demand.boundary(limitRatio: limitRatio)
      // What is beyond the boundary in every pair is not waited for, whichever side is wanted.
      measurement.stopRatio = measurement.limitRatio
      do {
        let (records, _) = try process.measure(measurement)
        trial.workloads = records.map { WorkloadResult($0, limitRatio: limitRatio) }
      } catch let failure as SuiteFailure where InterruptSignal.received == nil {
        trial.faults = [failure.words]
      }
    }
    return trial
  }
}

extension SuiteProcess {
  /// The largest size of each workload.
  fileprivate mutating func largestSizes() throws -> [Int] {
    Dictionary(grouping: try workloads(), by: \.name).values.compactMap { $0.map(\.size).max() }
  }
}

extension SuiteFailure {
  /// What happened, and the end of what the suite had to say about it.
  fileprivate var words: String {
    let said = output.split(separator: "\n").first { $0.contains("Fatal error") } ?? ""
    return said.isEmpty ? text : "\(text) \(said)"
  }
}
