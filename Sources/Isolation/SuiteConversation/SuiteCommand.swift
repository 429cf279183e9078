public import Wire

/// What the judge tells a suite process to do.
public enum SuiteCommand: Equatable, Sendable {
  /// Run tests against a solution.
  case runTests(TestRun)
  /// Time workloads, the solution in turns with the reference.
  case measure(Measurement)

  /// What a suite needs for its tests.
  public struct TestRun: Equatable, Sendable {
    /// The worker that serves the solution's checked build.
    public var solution: String
    /// The worker that serves the reference.
    public var reference: String
    /// The identifiers of the tests to run; none for all of them.
    public var selection: [String]
    /// Decides what properties draw.
    public var seed: UInt64
    /// What the workers may use.
    public var limits: SuiteLimits

    /// Creates a test run.
    public init(
      solution: String, reference: String, selection: [String], seed: UInt64, limits: SuiteLimits
    ) {
      self.solution = solution
      self.reference = reference
      self.selection = selection
      self.seed = seed
      self.limits = limits
    }
  }

  /// What a suite needs for its workloads.
  public struct Measurement: Equatable, Sendable {
    /// The worker that serves the solution's optimised build.
    public var solution: String
    /// The worker that serves the reference.
    public var reference: String
    /// Decides what the inputs are.
    public var seed: UInt64
    /// The pairs that are measured of each size.
    public var pairs: Int
    /// The time after which no further pair of a size is begun, in seconds.
    public var budgetSeconds: Double
    /// The ratio to the reference from which on a solution is stopped and not waited for.
    public var stopRatio: Double
    /// What the workers may use.
    public var limits: SuiteLimits

    /// Creates a measurement.
    public init(
      solution: String, reference: String, seed: UInt64, pairs: Int, budgetSeconds: Double,
      stopRatio: Double, limits: SuiteLimits
    ) {
      self.solution = solution
      self.reference = reference
      self.seed = seed
      self.pairs = pairs
      self.budgetSeconds = budgetSeconds
      self.stopRatio = stopRatio
      self.limits = limits
    }
  }
}

// MARK: - Encoding

extension SuiteCommand {
  /// Appends the command to what an encoder holds.
  public func encode(into encoder: inout WireEncoder) {
    switch self {
    case .runTests(let run):
      encoder.caseIndex(0)
      encoder.encode(run.solution)
      encoder.encode(run.reference)
      encoder.encode(run.selection)
      encoder.encode(run.seed)
      run.limits.encode(into: &encoder)
    case .measure(let measurement):
      encoder.caseIndex(1)
      encoder.encode(measurement.solution)
      encoder.encode(measurement.reference)
      encoder.encode(measurement.seed)
      encoder.encode(measurement.pairs)
      encoder.encode(measurement.budgetSeconds)
      encoder.encode(measurement.stopRatio)
      measurement.limits.encode(into: &encoder)
    }
  }

  /// Decodes a command.
  public init(from decoder: inout WireDecoder) throws(WireError) {
    switch try decoder.caseIndex(below: 2) {
    case 0:
      self = .runTests(
        TestRun(
          solution: try decoder.decode(String.self), reference: try decoder.decode(String.self),
          selection: try decoder.strings(),
          seed: try decoder.decode(UInt64.self), limits: try SuiteLimits(from: &decoder)))
    default:
      self = .measure(
        Measurement(
          solution: try decoder.decode(String.self), reference: try decoder.decode(String.self),
          seed: try decoder.decode(UInt64.self), pairs: try decoder.decode(Int.self),
          budgetSeconds: try decoder.decode(Double.self),
          stopRatio: try decoder.decode(Double.self), limits: try SuiteLimits(from: &decoder)))
    }
  }
}
