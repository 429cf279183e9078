import Wire

/// What a worker may use, and what the box of a worker may read.
public struct SuiteLimits: Equatable, Sendable {
  /// The CPU time of one test.
  public var cpuSeconds: Double
  /// The wall-clock time of all calls of a test together, a guard against a solution that sleeps.
  public var wallSeconds: Double
  /// The address space of a worker.
  public var memoryBytes: Int
  /// The threads of a worker, the first one included.
  public var threads: Int
  /// The stack of a worker's first thread.
  public var stackBytes: Int
  /// The most that is kept of what a solution prints.
  public var outputBytes: Int
  /// The paths that a worker may read.
  public var readablePaths: [String]
  /// The paths, besides its own program, that a worker may execute: the runtime libraries.
  public var executablePaths: [String]

  /// How strong the box of a worker is: the layers that must be in force, and no others.
  public var level: BoxLevel

  /// Creates limits.
  public init(
    cpuSeconds: Double, wallSeconds: Double, memoryBytes: Int, threads: Int,
    stackBytes: Int, outputBytes: Int, readablePaths: [String], executablePaths: [String],
    level: BoxLevel
  ) {
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.memoryBytes = memoryBytes
    self.threads = threads
    self.stackBytes = stackBytes
    self.outputBytes = outputBytes
    self.readablePaths = readablePaths
    self.executablePaths = executablePaths
    self.level = level
  }
}

// MARK: - Encoding

extension SuiteLimits {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(cpuSeconds)
    encoder.encode(wallSeconds)
    encoder.encode(memoryBytes)
    encoder.encode(threads)
    encoder.encode(stackBytes)
    encoder.encode(outputBytes)
    encoder.encode(readablePaths)
    encoder.encode(executablePaths)
    encoder.encode(level.rawValue)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    cpuSeconds = try decoder.decode(Double.self)
    wallSeconds = try decoder.decode(Double.self)
    memoryBytes = try decoder.decode(Int.self)
    threads = try decoder.decode(Int.self)
    stackBytes = try decoder.decode(Int.self)
    outputBytes = try decoder.decode(Int.self)
    readablePaths = try decoder.strings()
    executablePaths = try decoder.strings()
    guard let level = BoxLevel(rawValue: try decoder.decode(String.self)) else {
      throw .invalidCase
    }
    self.level = level
  }
}
