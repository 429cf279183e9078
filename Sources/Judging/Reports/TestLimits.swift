/// The limits that held for each test.
package struct TestLimits: Sendable, Equatable {
  /// The CPU time that a test may use.
  package var cpuTime: Duration?
  /// The time that a test may take on the wall clock, a guard against sleeping.
  package var wallTime: Duration?
  /// The memory that the solution's process may have.
  package var memoryBytes: Int?
  /// The threads that it may have, the first one included.
  package var threads: Int?

  /// States the limits that held.
  package init(
    cpuTime: Duration? = nil, wallTime: Duration? = nil, memoryBytes: Int? = nil,
    threads: Int? = nil
  ) {
    self.cpuTime = cpuTime
    self.wallTime = wallTime
    self.memoryBytes = memoryBytes
    self.threads = threads
  }
}

// MARK: - Codable

extension TestLimits: Codable {
  private enum CodingKeys: String, CodingKey {
    case cpuTime = "cpuSeconds"
    case wallTime = "wallSeconds"
    case memoryBytes
    case threads
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cpuTime = try container.decodeSecondsIfPresent(forKey: .cpuTime)
    wallTime = try container.decodeSecondsIfPresent(forKey: .wallTime)
    memoryBytes = try container.decodeIfPresent(Int.self, forKey: .memoryBytes)
    threads = try container.decodeIfPresent(Int.self, forKey: .threads)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeSecondsIfPresent(cpuTime, forKey: .cpuTime)
    try container.encodeSecondsIfPresent(wallTime, forKey: .wallTime)
    try container.encodeIfPresent(memoryBytes, forKey: .memoryBytes)
    try container.encodeIfPresent(threads, forKey: .threads)
  }
}
