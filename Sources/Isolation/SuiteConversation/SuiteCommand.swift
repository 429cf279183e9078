public import Wire

/// What the judge tells a suite process to do.
public enum SuiteCommand: Equatable, Sendable {
  /// Start workers for tests; the library of the solution need not be there yet.
  case prepare(Preparation)
  /// Run tests with the workers that have been prepared; the library of the solution is there.
  case runTests(TestRun)
  /// Time workloads, the solution in turns with the reference.
  case measure(Measurement)
  /// Find the mistakes that fit the answers of a solution whose tests have been run.
  case diagnose(DiagnosisRequest)

  /// What a suite needs to start workers.
  public struct Preparation: Equatable, Sendable {
    /// The worker that serves the solution's checked build.
    public var solution: WorkerProgram
    /// The worker that serves the reference.
    public var reference: WorkerProgram
    /// How many tests there will be.
    public var tests: Int
    /// Whether a worker for every test is to be started at once.
    ///
    /// While one solution is compiled another processor has nothing to do. Where many are judged it has, and a few
    /// workers at a time cost less.
    public var startsAhead: Bool
    /// What the workers may use.
    public var limits: SuiteLimits

    /// Creates a preparation.
    public init(
      solution: WorkerProgram, reference: WorkerProgram, tests: Int, startsAhead: Bool,
      limits: SuiteLimits
    ) {
      self.solution = solution
      self.reference = reference
      self.tests = tests
      self.startsAhead = startsAhead
      self.limits = limits
    }
  }

  /// What a suite needs for its tests.
  public struct TestRun: Equatable, Sendable {
    /// How much is to be found out about a solution that is wrong.
    public enum Detail: Int, Sendable {
      /// Every test that fails, with an input that is as small as possible.
      case explanations
      /// Every test that fails.
      case failures
      /// Whether a test fails; the first that does is the last that runs.
      case firstFailure
    }

    /// The identifiers of the tests to run; none for all of them.
    ///
    /// Where no explanations are asked for, they run in this order.
    public var selection: [String]
    /// Decides what properties draw.
    public var seed: UInt64
    /// How much is to be found out.
    public var detail: Detail

    /// Creates a test run.
    public init(selection: [String], seed: UInt64, detail: Detail = .explanations) {
      self.selection = selection
      self.seed = seed
      self.detail = detail
    }
  }

  /// What a suite needs for its workloads.
  public struct Measurement: Equatable, Sendable {
    /// The worker that serves the solution's optimised build.
    public var solution: WorkerProgram
    /// The worker that serves the reference.
    public var reference: WorkerProgram
    /// Decides what the inputs are.
    public var seed: UInt64
    /// The width of the interval of a ratio, as a part of the ratio, that is good enough for the largest
    /// size of a workload; none if it is enough that the limit is not in the interval.
    public var intervalWidth: Double?
    /// The CPU time that all sizes together may take, in seconds; of each, a few pairs are measured in any
    /// case.
    public var budgetSeconds: Double
    /// The ratio to the reference that the exercise allows.
    public var limitRatio: Double
    /// The ratio to the reference from which on a solution is stopped and not waited for.
    public var stopRatio: Double
    /// The sizes to measure, of those that are declared; none for all of them.
    public var sizes: [Int]
    /// What the workers may use.
    public var limits: SuiteLimits

    /// Creates a measurement.
    public init(
      solution: WorkerProgram, reference: WorkerProgram, seed: UInt64,
      intervalWidth: Double?, budgetSeconds: Double, limitRatio: Double, stopRatio: Double,
      sizes: [Int],
      limits: SuiteLimits
    ) {
      self.solution = solution
      self.reference = reference
      self.seed = seed
      self.intervalWidth = intervalWidth
      self.budgetSeconds = budgetSeconds
      self.limitRatio = limitRatio
      self.stopRatio = stopRatio
      self.sizes = sizes
      self.limits = limits
    }
  }
}

// MARK: - Encoding

extension SuiteCommand {
  /// Appends the command to what an encoder holds.
  public func encode(into encoder: inout WireEncoder) {
    switch self {
    case .prepare(let preparation):
      encoder.caseIndex(0)
      preparation.solution.encode(into: &encoder)
      preparation.reference.encode(into: &encoder)
      encoder.encode(preparation.tests)
      encoder.encode(preparation.startsAhead)
      preparation.limits.encode(into: &encoder)
    case .runTests(let run):
      encoder.caseIndex(1)
      encoder.encode(run.selection)
      encoder.encode(run.seed)
      encoder.caseIndex(run.detail.rawValue)
    case .measure(let measurement):
      encoder.caseIndex(2)
      measurement.solution.encode(into: &encoder)
      measurement.reference.encode(into: &encoder)
      encoder.encode(measurement.seed)
      encoder.optional(measurement.intervalWidth) { encoder, width in encoder.encode(width) }
      encoder.encode(measurement.budgetSeconds)
      encoder.encode(measurement.limitRatio)
      encoder.encode(measurement.stopRatio)
      encoder.encode(measurement.sizes)
      measurement.limits.encode(into: &encoder)
    case .diagnose(let request):
      encoder.caseIndex(3)
      request.encode(into: &encoder)
    }
  }

  /// Decodes a command.
  public init(from decoder: inout WireDecoder) throws(WireError) {
    switch try decoder.caseIndex(below: 4) {
    case 0:
      self = .prepare(
        Preparation(
          solution: try WorkerProgram(from: &decoder), reference: try WorkerProgram(from: &decoder),
          tests: try decoder.decode(Int.self), startsAhead: try decoder.decode(Bool.self),
          limits: try SuiteLimits(from: &decoder)))
    case 1:
      let (selection, seed) = (try decoder.strings(), try decoder.decode(UInt64.self))
      guard let detail = TestRun.Detail(rawValue: try decoder.caseIndex(below: 3)) else {
        throw .invalidCase
      }
      self = .runTests(TestRun(selection: selection, seed: seed, detail: detail))
    case 2:
      self = .measure(
        Measurement(
          solution: try WorkerProgram(from: &decoder), reference: try WorkerProgram(from: &decoder),
          seed: try decoder.decode(UInt64.self),
          intervalWidth: try decoder.optional { decoder throws(WireError) in
            try decoder.decode(Double.self)
          },
          budgetSeconds: try decoder.decode(Double.self),
          limitRatio: try decoder.decode(Double.self),
          stopRatio: try decoder.decode(Double.self), sizes: try decoder.scalars(Int.self),
          limits: try SuiteLimits(from: &decoder)))
    default: self = .diagnose(try DiagnosisRequest(from: &decoder))
    }
  }
}
