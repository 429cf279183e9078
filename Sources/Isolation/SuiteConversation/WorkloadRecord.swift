import Wire

/// What was measured of one size of a workload.
public struct WorkloadRecord: Equatable, Sendable {
  /// The name: "random boxes".
  public var name: String
  /// The size, in the author's unit.
  public var size: Int
  /// The CPU time of each timed call of the solution, in seconds, in the order of the pairs.
  public var seconds: [Double] = []
  /// The CPU time of each timed call of the reference, pair by pair.
  public var referenceSeconds: [Double] = []
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
  /// The most memory that the solution's worker had in use.
  public var peakMemoryBytes: Int?

  /// Creates a record without figures.
  public init(name: String, size: Int) {
    self.name = name
    self.size = size
  }
}

// MARK: - Encoding

extension WorkloadRecord {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(name)
    encoder.encode(size)
    encoder.encode(seconds)
    encoder.encode(referenceSeconds)
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
    seconds = try decoder.scalars(Double.self)
    referenceSeconds = try decoder.scalars(Double.self)
    let record = try TestRecord(from: &decoder)
    outcome = record.outcome
    message = record.message
    call = record.call
    expected = record.expected
    actual = record.actual
    peakMemoryBytes = record.peakMemoryBytes
  }
}
