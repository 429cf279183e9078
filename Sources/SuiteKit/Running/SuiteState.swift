import ExerciseKit
import Isolation

/// What a suite process knows while it runs: its orders, its workers and the test that is running.
///
/// One test runs at a time, on the main thread, so there is one state and it is not guarded.
final class SuiteState {
  /// The state of this process.
  // XCTest gives tests no way to be handed anything, so they must find it; only the main thread does.
  nonisolated(unsafe) static var current = SuiteState(program: SuiteProgram(contract: ""))

  let program: SuiteProgram
  private(set) var solution: SolutionServer
  private(set) var reference: SolutionServer
  /// Decides what properties draw.
  var seed: UInt64 = 0
  /// How much is to be found out about a test that fails.
  var detail = SuiteCommand.TestRun.Detail.explanations
  /// How far numbers may be apart where a test does not say it.
  var tolerance: Tolerance { program.tolerance }
  private(set) var test: RunningTest?
  /// What is known of the tasks of the solution, in the running test.
  var tasks = WaitingTasks()
  /// The tests that failed since the servers were made, each with the input that it failed on.
  private(set) var failures: [(test: String, input: Probe.Input?)] = []

  init(program: SuiteProgram) {
    self.program = program
    solution = SolutionServer(contract: program.contract)
    reference = SolutionServer(contract: program.contract)
  }

  /// The sizes of workloads that the suite has, without figures.
  var declaredWorkloads: [WorkloadRecord] {
    program.workloads.flatMap { workload in
      workload.sizes.map { WorkloadRecord(name: workload.name, size: $0) }
    }
  }

  /// Makes the servers for a solution and the reference.
  ///
  /// - Parameters:
  ///   - solution: The worker that serves the solution.
  ///   - reference: The worker that serves the reference.
  ///   - count: How many workers the solution will need.
  ///   - startsAhead: Whether all of them may be started before there is a solution.
  ///   - limits: What a worker of the solution may use.
  ///   - isTimed: Whether calls are timed.
  func serve(
    solution: WorkerProgram, reference: WorkerProgram, count: Int, startsAhead: Bool = false,
    limits: SuiteLimits, isTimed: Bool = false
  ) {
    failures = []
    self.solution = SolutionServer(
      contract: program.contract, worker: solution, count: count, startsAhead: startsAhead,
      limits: limits, isTimed: isTimed)
    // The reference answers all tests of the suite with one worker, so its limits are wider: they are
    // there to find a fault of ours, not to judge it.
    var wide = limits
    wide.cpuSeconds = 600
    wide.wallSeconds = 600
    wide.memoryBytes = max(limits.memoryBytes, 2 << 30)
    // It is the exercise's own code, which nothing of a solution's reaches. Where times are compared, both are in the
    // same box.
    if !isTimed { wide.level = .basic }
    self.reference = SolutionServer(
      contract: program.contract, worker: reference, count: 1, limits: wide,
      wallSecondsPerCall: 60, isTimed: isTimed)
  }

  /// Makes the servers for a diagnosis, in which nobody waits long for an answer.
  func serve(_ request: DiagnosisRequest) {
    solution = SolutionServer(
      contract: program.contract, forDiagnosis: request.solution, limits: request.limits)
    // One worker answers for all mistakes, each of which asks about many inputs.
    var wide = request.limits
    wide.memoryBytes = max(wide.memoryBytes, 2 << 30)
    reference = SolutionServer(
      contract: program.contract, forDiagnosis: request.reference, limits: wide, seconds: 30)
  }

  /// Starts another worker that will be needed; returns false when there are enough.
  func prepareWorker() -> Bool {
    reference.prepareWorker() || solution.prepareWorker()
  }

  // MARK: - Calls

  /// The last call of the solution in the running test, or in the running draw of a property.
  var lastCall: RecordedCall? { solution.lastCall }

  /// Forgets the calls so far, so that the failure of a draw names none of an earlier one.
  func forgetCalls() {
    solution.lastCall = nil
    solution.beginStory()
    reference.beginStory()
  }

  /// Throws a mismatch unless an answer agrees with the expected value.
  func compare(_ actual: Any, with expected: Any, within tolerance: Tolerance) throws {
    // Most answers are right, and to look into values takes much longer than to compare them.
    if let expected = expected as? any Equatable, expected.isEqual(to: actual) { return }
    if tolerance.acceptsNumbers(actual, for: expected) { return }
    let actualValue = Value(reflecting: actual)
    let expectedValue = Value(reflecting: expected)
    guard
      let difference = Difference(between: actualValue, and: expectedValue, within: tolerance)
    else { return }
    throw Mismatch(
      message: difference.description, call: lastCall?.failed(),
      expected: expectedValue.description,
      actual: actualValue.description,
      expectedResult: lastCall?.encoded(expected: expected, inPlaceOf: actualValue))
  }

  // MARK: - Properties

  /// The seed of one draw of the running test; it depends on nothing that ran before.
  func seed(ofDraw index: Int) -> UInt64 {
    test?.dependsOnSeed = true
    // FNV-1a over the name keeps two tests from drawing the same numbers.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (test?.id ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Through the generator, so that one draw's numbers are not another's, shifted by one.
    var seeds = SplitMix64(seed: seed &+ hash &+ UInt64(index))
    return seeds.next()
  }

  /// Gives the running test a new worker if the old one has died.
  func replaceDeadSolution() {
    if solution.failure != nil { solution.replace() }
  }

  // MARK: - Tests

  /// Begins a test with a fresh worker.
  func begin(_ id: String) {
    solution.begin()
    reference.beginStory()
    tasks = WaitingTasks()
    test = RunningTest(id: id)
  }

  /// Notes that the running test failed.
  func note(_ failure: RunningTest.Failure) {
    test?.note(failure)
  }

  /// Ends the running test and returns what became of it.
  func end() -> TestRecord? {
    guard let test else { return nil }
    self.test = nil
    let record = test.record(solution: solution, reference: reference)
    if record.outcome != .passed {
      let input = record.counterexample.map {
        Probe.Input(function: $0.function, bytes: $0.arguments)
      }
      failures.append((record.id, input))
    }
    return record
  }

  /// Runs a test once more for the sake of its inputs; what becomes of it does not matter.
  func collect(with collector: ProbeCollector, during id: String, _ run: () -> Void) {
    test = RunningTest(id: id)
    solution.collector = collector
    defer {
      solution.collector = nil
      test = nil
    }
    run()
  }
}

extension Equatable {
  /// Whether another value is of the same type and equal.
  fileprivate func isEqual(to other: Any) -> Bool { other as? Self == self }
}
