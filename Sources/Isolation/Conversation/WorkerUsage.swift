/// What a worker printed and used, known when it is gone.
public struct WorkerUsage: Equatable, Sendable {
  /// What the worker wrote to standard output, with bytes that are not UTF-8 replaced.
  public let output: String

  /// What the worker wrote to standard error, with bytes that are not UTF-8 replaced.
  public let errorOutput: String

  /// Whether standard output reached its limit, so that something may be missing.
  public let isOutputCut: Bool

  /// Whether standard error reached its limit, so that something may be missing.
  public let isErrorOutputCut: Bool

  /// The CPU time of the process, as the kernel counted it.
  public let cpuTime: Duration

  /// The largest resident memory of the process, in bytes, as the kernel counted it.
  ///
  /// `nil` when it cannot be known, as for a process that ended by itself; see `ProcessEnding`.
  public let peakResidentBytes: Int?

  /// The layers of the box that were in force.
  public let layers: Set<BoxLayer>
}
