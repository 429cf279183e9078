import Wire

/// What was measured of one size of a workload.
public struct WorkloadRecord: Equatable, Sendable {
  /// The name: "random boxes".
  public var name: String
  /// The size, in the author's unit.
  public var size: Int
  /// What was timed, the pairs of one process a side together.
  public var rounds: [TimedRound] = []
  /// How the solution's part ended; `passed` if every call was answered, and rightly.
  public var outcome = TestRecord.Outcome.passed
  /// What is wrong, in one line.
  public var message: String?
  /// The call, shortened, where its answer is wrong.
  public var call: String?
  /// The reference's answer, shortened.
  public var expected: String?
  /// The solution's answer, shortened.
  public var actual: String?
  /// The most memory that a worker of the solution had in use, its arguments included.
  public var peakMemoryBytes: Int?
  /// The most memory that a worker of the reference had in use.
  public var referencePeakMemoryBytes: Int?

  /// Creates a record without figures.
  public init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  /// The CPU time of each timed call of the solution, in seconds.
  public var seconds: [Double] { rounds.flatMap(\.seconds) }
  /// The CPU time of each timed call of the reference, in seconds.
  public var referenceSeconds: [Double] { rounds.flatMap(\.referenceSeconds) }
}

// MARK: - Encoding

extension WorkloadRecord {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(name)
    encoder.encode(size)
    encoder.array(rounds) { encoder, round in round.encode(into: &encoder) }
    encoder.optional(referencePeakMemoryBytes) { encoder, bytes in encoder.encode(bytes) }
    // The rest has the form of a test's record.
    var record = TestRecord(id: "", outcome: outcome)
    record.message = message
    record.call = call
    record.expected = expected
    record.actual = actual
    record.peakMemoryBytes = peakMemoryBytes
    record.encode(into: &encoder)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    name = try decoder.decode(String.self)
    size = try decoder.decode(Int.self)
    rounds = try decoder.array { decoder throws(WireError) in try TimedRound(from: &decoder) }
    referencePeakMemoryBytes = try decoder.optional { decoder throws(WireError) in
      try decoder.decode(Int.self)
    }
    let record = try TestRecord(from: &decoder)
    outcome = record.outcome
    message = record.message
    call = record.call
    expected = record.expected
    actual = record.actual
    peakMemoryBytes = record.peakMemoryBytes
  }
}
