/// What a worker may use before it is stopped.
public struct WorkerLimits: Equatable, Sendable {
  /// The CPU time of the whole session, all calls and the start of the process included.
  public var cpuTime: Duration

  /// The wall time of one request: only a guard against a worker that waits for nothing.
  public var wallTimePerCall: Duration

  /// The wall time of all requests of the session together; the same guard, against a worker that waits a
  /// little less than it may in every call.
  public var wallTime: Duration

  /// The address space of the process, in bytes; programs and libraries count too.
  public var addressSpaceBytes: Int

  /// The main thread's stack, in bytes.
  public var stackBytes: Int

  /// The threads that a worker has at most, the first one included; with 1 it may not start any.
  public var threads: Int

  /// How often a worker may call functions that it was lent; more than that counts as using up its time.
  public var asks: Int

  /// What is kept of standard output, and again of standard error, in bytes.
  public var outputBytes: Int

  /// The longest reply that is accepted, in bytes.
  public var frameBytes: Int

  /// Creates limits; the defaults suit one test of an exercise.
  public init(
    cpuTime: Duration = .seconds(2),
    wallTimePerCall: Duration = .seconds(20),
    wallTime: Duration = .seconds(600),
    addressSpaceBytes: Int = 512 << 20,
    stackBytes: Int = 8 << 20,
    threads: Int = 1,
    asks: Int = 100_000,
    outputBytes: Int = 256 << 10,
    frameBytes: Int = 256 << 20
  ) {
    self.cpuTime = cpuTime
    self.wallTimePerCall = wallTimePerCall
    self.wallTime = wallTime
    self.addressSpaceBytes = addressSpaceBytes
    self.stackBytes = stackBytes
    self.threads = threads
    self.asks = asks
    self.outputBytes = outputBytes
    self.frameBytes = frameBytes
  }
}
