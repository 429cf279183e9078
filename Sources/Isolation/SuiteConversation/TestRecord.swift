import Wire

/// What became of one test, as the suite saw it.
public struct TestRecord: Equatable, Sendable {
  /// How a test ended.
  public enum Outcome: Equatable, Sendable {
    /// Everything that the test expected held.
    case passed
    /// An answer was not the expected one.
    case wrongAnswer
    /// The solution's process ended, or was ended, before it answered.
    case died(WorkerFailure.Reason)
    /// The suite, the reference or the machine failed.
    case fault
  }

  /// The identifier: `NMSTests/testKeepsTies`.
  public var id: String
  /// How the test ended.
  public var outcome: Outcome
  /// What is wrong, in one line; none for a test that passed.
  public var message: String?
  /// Whether the message is a rule in words, which quotes no value.
  public var statesRule = false
  /// Whether the test failed and every call of the solution in it had arguments drawn at random.
  public var isDrawn = false
  /// Whether anything was drawn in the test, which may end in another way with another seed.
  public var dependsOnSeed = false
  /// The call that the failure is about.
  public var call: String?
  /// The expected value, shortened.
  public var expected: String?
  /// The value that came back, shortened.
  public var actual: String?
  /// The values of that call, unless they are too large.
  public var counterexample: CounterexampleRecord?
  /// Where a worker that died was, innermost first, relative to where its program was loaded.
  public var frames: [UInt64] = []
  /// What the solution printed.
  public var output = ""
  /// Whether it printed more than is kept.
  public var isOutputCut = false
  /// The CPU time of the worker.
  public var cpuSeconds = 0.0
  /// The time that passed.
  public var wallSeconds = 0.0
  /// The most memory that the worker had in use; none if it died before that could be read.
  public var peakMemoryBytes: Int?
  /// The layers of the box that were in force.
  public var layers: [String] = []

  /// Creates the record of a test.
  public init(id: String, outcome: Outcome) {
    self.id = id
    self.outcome = outcome
  }
}

extension TestRecord {
  /// Whether the worker ended as one does that cannot load its solution.
  ///
  /// A solution can end in the same way: this is a reason to ask the linker, and no proof.
  public var saysThatNothingWasLoaded: Bool {
    // JUDGE_WORKER_CANNOT_LOAD of the worker.
    outcome == .died(.earlyExit(code: 126))
  }
}

// MARK: - Encoding

extension TestRecord {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(id)
    switch outcome {
    case .passed: encoder.caseIndex(0)
    case .wrongAnswer: encoder.caseIndex(1)
    case .died(let reason):
      encoder.caseIndex(2)
      reason.encode(into: &encoder)
    case .fault: encoder.caseIndex(3)
    }
    for text in [message, call, expected, actual] {
      encoder.optional(text?.shortened) { encoder, text in encoder.encode(text) }
    }
    encoder.encode(statesRule)
    encoder.encode(isDrawn)
    encoder.encode(dependsOnSeed)
    encoder.optional(counterexample) { encoder, values in values.encode(into: &encoder) }
    encoder.encode(frames)
    encoder.encode(output)
    encoder.encode(isOutputCut)
    encoder.encode(cpuSeconds)
    encoder.encode(wallSeconds)
    encoder.optional(peakMemoryBytes) { encoder, bytes in encoder.encode(bytes) }
    encoder.encode(layers)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    id = try decoder.decode(String.self)
    switch try decoder.caseIndex(below: 4) {
    case 0: outcome = .passed
    case 1: outcome = .wrongAnswer
    case 2: outcome = .died(try WorkerFailure.Reason(from: &decoder))
    default: outcome = .fault
    }
    message = try decoder.optionalString()
    call = try decoder.optionalString()
    expected = try decoder.optionalString()
    actual = try decoder.optionalString()
    statesRule = try decoder.decode(Bool.self)
    isDrawn = try decoder.decode(Bool.self)
    dependsOnSeed = try decoder.decode(Bool.self)
    counterexample = try decoder.optional { decoder throws(WireError) in
      try CounterexampleRecord(from: &decoder)
    }
    frames = try decoder.scalars(UInt64.self)
    output = try decoder.decode(String.self)
    isOutputCut = try decoder.decode(Bool.self)
    cpuSeconds = try decoder.decode(Double.self)
    wallSeconds = try decoder.decode(Double.self)
    peakMemoryBytes = try decoder.optional { decoder throws(WireError) in
      try decoder.decode(Int.self)
    }
    layers = try decoder.strings()
  }
}
