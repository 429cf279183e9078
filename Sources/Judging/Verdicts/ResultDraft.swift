import Foundation
import Isolation

/// A result while it is being made.
///
/// It begins as a judge error and becomes something else only when the rules of the verdict say so.
struct ResultDraft {
  private(set) var result: SubmissionResult
  /// The tests that are to be run.
  private(set) var selection = TestSelection()
  private var contract = Contract(functions: [], types: [:])
  private var started = ContinuousClock.now

  init(
    _ submission: Submission, _ exercise: Exercise, _ options: JudgingOptions,
    toolchain: Toolchain
  ) {
    let limits = exercise.metadata.limits
    result = SubmissionResult(
      exercise: exercise.id, submission: submission.name, verdict: .judgeError,
      limits: TestLimits(
        cpuTime: .seconds(limits.cpuSecondsPerTest),
        wallTime: .seconds(limits.wallSecondsPerTest),
        memoryBytes: limits.memoryMegabytes << 20, threads: limits.threads),
      environment: JudgingEnvironment(
        judge: Installation.version, toolchain: toolchain.version, exerciseDigest: "", box: [],
        seed: options.seed, request: JudgingRequest(options)))
    result.examplesOnly = exercise.isStudentCopy
    result.sourceDigest = ContentDigest(of: submission.source).hexadecimal
  }

  // MARK: - Steps

  /// Notes that judging begins; compiling a suite for the first time is no part of it.
  mutating func begin(on suite: BuiltSuite, _ selection: TestSelection) {
    started = .now
    self.selection = selection
    contract = suite.contract
    result.environment.exerciseDigest = suite.exerciseDigest
  }

  /// Notes the machine; looking at it takes a moment, best spent while a compiler works.
  mutating func noteMachine() { result.environment.machine = .current }

  /// Notes what became of a build, and returns the worker if there is one.
  mutating func note(_ outcome: BuildOutcome, isOptimised: Bool = false) -> URL? {
    switch outcome {
    case .built(let worker, let compile, let link):
      if isOptimised {
        result.phases.optimizedCompile = compile
      } else {
        result.phases.compile = compile
        result.phases.link = link
      }
      return worker
    case .refused(let diagnostics, let duration):
      result.phases.compile = duration
      result.diagnostics = Array(diagnostics.prefix(Self.diagnosticsLimit))
      result.omittedDiagnostics = max(0, diagnostics.count - Self.diagnosticsLimit)
      rule(compilation: .refused, timing: .notAsked)
      return nil
    }
  }

  /// Notes what became of the tests.
  mutating func note(_ records: [TestRecord], symbolizer: Symbolizer) {
    let visible = Set(selection.tests.filter(\.isVisible).map(\.id))
    let places = symbolizer.places(of: records.flatMap(\.frames))
    result.tests = records.map { record in
      TestResult(
        record, visibility: visible.contains(record.id) ? .visible : .hidden,
        location: location(of: record, among: places), contract: contract)
    }
    result.environment.box = Set(records.flatMap(\.layers)).sorted()
    rule(compilation: .compiled, timing: .notAsked)
  }

  /// Notes what was measured.
  mutating func note(
    _ records: [WorkloadRecord], declared: [WorkloadRecord], noise: NoiseInspection
  ) {
    var timing = TimingResult(records, limitRatio: noise.limitRatio)
    timing.warnings = noise.warnings
    result.timing = timing
    rule(
      compilation: .compiled,
      timing: .measured(
        declared: declared.map { WorkloadIdentifier(name: $0.name, size: $0.size) },
        workloads: timing.workloads))
  }

  /// Looks for the mistake in a solution whose verdict is made, and does not change it.
  ///
  /// A failure of ours is noted for people: it says nothing about the solution, but it must not look as if
  /// no mistake fitted.
  mutating func diagnose(_ body: () throws -> [Diagnosis]) {
    do {
      result.diagnoses = try timed(\.diagnosis, body)
    } catch {
      result.diagnosisFault = "\(error)"
    }
  }

  /// Notes that we or the machine failed.
  mutating func fail(_ error: any Error) {
    noteMachine()
    result.verdict = .judgeError
    result.faults.append("\(error)")
    result.phases.total = ContinuousClock.now - started
  }

  /// Does a step and notes how long it took.
  mutating func timed<Value>(
    _ phase: WritableKeyPath<PhaseTimes, Duration?>, _ body: () throws -> Value
  ) rethrows -> Value {
    let begin = ContinuousClock.now
    defer { result.phases[keyPath: phase] = ContinuousClock.now - begin }
    return try body()
  }

  // MARK: - Verdict

  private mutating func rule(compilation: CompilationOutcome, timing: TimingOutcome) {
    let ruling = VerdictRules.ruling(
      compilation: compilation, declaredTests: selection.tests.map(\.id), tests: result.tests,
      timing: timing, examplesOnly: result.examplesOnly)
    result.verdict = ruling.verdict
    result.faults = ruling.faults.map(\.description)
    result.phases.total = ContinuousClock.now - started
  }

  private func location(
    of record: TestRecord, among places: Symbolizer.Places
  ) -> SourceLocation? {
    guard case .died(let reason) = record.outcome else { return nil }
    return places.location(of: record.frames, isRecursion: reason == .stackOverflow)
  }

  /// More than this nobody reads; the rest is counted.
  private static let diagnosticsLimit = 20
}
