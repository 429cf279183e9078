/// What became of a process.
public struct ProcessEnding: Equatable, Sendable {
  /// How a process ended.
  public enum Cause: Equatable, Sendable {
    /// It called `exit`, or returned from `main`.
    case exited(code: Int32)
    /// A signal ended it; SIGKILL may have been ours.
    case signalled(Int32)
  }

  /// How the process ended.
  public var cause: Cause
  /// User and system time of all its threads, and of the children that it waited for.
  public var cpuTime: Duration
  /// The most memory that was resident at one time, or `nil` when that cannot be known.
  ///
  /// The kernel's own figure starts at what WE had resident when we started the process. It is used
  /// when it is above that; otherwise it is the last value seen by
  /// ``ChildProcess/peakResidentBytes()`` or ``ChildProcess/kill()`` while the process lived; a
  /// process that ended by itself and was never looked at has none.
  public var peakResidentBytes: Int?

  /// An ending with everything given.
  public init(cause: Cause, cpuTime: Duration, peakResidentBytes: Int?) {
    self.cause = cause
    self.cpuTime = cpuTime
    self.peakResidentBytes = peakResidentBytes
  }
}
