/// What one size of one workload took.
package struct WorkloadResult: Sendable, Equatable {
  /// The name that the author gave: "random boxes".
  package var name: String
  /// The size of the input, in the author's unit.
  package var size: Int
  /// The verdict on this workload, whose answer is checked too.
  package var verdict: Verdict
  /// The median CPU time of the solution's call.
  package var time: Duration?
  /// The median CPU time of the reference's call.
  package var referenceTime: Duration?
  /// The median of the ratios of the pairs, solution to reference.
  package var ratio: Double?
  /// The interval of the ratio.
  package var interval: RatioInterval?
  /// How many pairs of calls were timed.
  package var pairs = 0
  /// In how many rounds, each with fresh processes.
  package var rounds = 0
  /// The most memory that a process of the solution had in use, its arguments included.
  package var peakMemoryBytes: Int?
  /// The same for the reference.
  package var referencePeakMemoryBytes: Int?
  /// What is wrong, when the verdict is not accepted and the ratio does not say it.
  package var message: String?
  /// How the solution ended, when the verdict is a run-time error.
  package var reason: RunTimeErrorReason?

  /// Describes one size of one workload.
  package init(
    name: String, size: Int, verdict: Verdict, time: Duration? = nil,
    referenceTime: Duration? = nil, ratio: Double? = nil, interval: RatioInterval? = nil,
    message: String? = nil, reason: RunTimeErrorReason? = nil
  ) {
    self.name = name
    self.size = size
    self.verdict = verdict
    self.time = time
    self.referenceTime = referenceTime
    self.ratio = ratio
    self.interval = interval
    self.message = message
    self.reason = reason
  }

  /// The name and size together, to compare with what the suite declares.
  package var identifier: WorkloadIdentifier { WorkloadIdentifier(name: name, size: size) }
}

// MARK: - Codable

extension WorkloadResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case name
    case size
    case verdict
    case time = "seconds"
    case referenceTime = "referenceSeconds"
    case ratio
    case interval
    case pairs
    case rounds
    case peakMemoryBytes
    case referencePeakMemoryBytes
    case message
    case reason
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    size = try container.decode(Int.self, forKey: .size)
    verdict = try container.decode(Verdict.self, forKey: .verdict)
    time = try container.decodeSecondsIfPresent(forKey: .time)
    referenceTime = try container.decodeSecondsIfPresent(forKey: .referenceTime)
    ratio = try container.decodeIfPresent(Double.self, forKey: .ratio)
    interval = try container.decodeIfPresent(RatioInterval.self, forKey: .interval)
    pairs = try container.decodeIfPresent(Int.self, forKey: .pairs) ?? 0
    rounds = try container.decodeIfPresent(Int.self, forKey: .rounds) ?? 0
    peakMemoryBytes = try container.decodeIfPresent(Int.self, forKey: .peakMemoryBytes)
    referencePeakMemoryBytes = try container.decodeIfPresent(
      Int.self, forKey: .referencePeakMemoryBytes)
    message = try container.decodeIfPresent(String.self, forKey: .message)
    reason = try container.decodeIfPresent(RunTimeErrorReason.self, forKey: .reason)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(size, forKey: .size)
    try container.encode(verdict, forKey: .verdict)
    try container.encodeSecondsIfPresent(time, forKey: .time)
    try container.encodeSecondsIfPresent(referenceTime, forKey: .referenceTime)
    try container.encodeIfPresent(ratio, forKey: .ratio)
    try container.encodeIfPresent(interval, forKey: .interval)
    if pairs > 0 { try container.encode(pairs, forKey: .pairs) }
    if rounds > 0 { try container.encode(rounds, forKey: .rounds) }
    try container.encodeIfPresent(peakMemoryBytes, forKey: .peakMemoryBytes)
    try container.encodeIfPresent(referencePeakMemoryBytes, forKey: .referencePeakMemoryBytes)
    try container.encodeIfPresent(message, forKey: .message)
    try container.encodeIfPresent(reason, forKey: .reason)
  }
}
