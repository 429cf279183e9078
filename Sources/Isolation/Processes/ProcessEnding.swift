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
  /// The most memory that it had at one time, or `nil` when that cannot be known.
  ///
  /// In a box with ``BoxLayer/memoryCgroup`` it is what was charged to the process: its own memory,
  /// and what the kernel and files in memory spent for it, but no library that others had loaded
  /// before.
  ///
  /// In others it is what was resident, libraries included. The kernel's own figure starts at what WE had resident when we started the process. It is used
  /// when it is above that; otherwise it is the last value seen by
  /// ``ChildProcess/peakResidentBytes()`` or ``ChildProcess/kill()`` while the process lived; a
  /// process that ended by itself and was never looked at has none.
  public var peakResidentBytes: Int?
  /// Whether the kernel killed it because its control group had no memory left.
  public var wasOutOfMemory: Bool
  /// Whether it was refused a thread or a process because it had as many as it may.
  public var wasRefusedTasks: Bool

  /// An ending with everything given.
  public init(
    cause: Cause, cpuTime: Duration, peakResidentBytes: Int?, wasOutOfMemory: Bool = false,
    wasRefusedTasks: Bool = false
  ) {
    self.cause = cause
    self.cpuTime = cpuTime
    self.peakResidentBytes = peakResidentBytes
    self.wasOutOfMemory = wasOutOfMemory
    self.wasRefusedTasks = wasRefusedTasks
  }
}

extension ProcessEnding.Cause {
  /// WIFEXITED and its relatives, which are macros.
  init(waitStatus status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited(code: (status >> 8) & 0xff) : .signalled(signal)
  }
}
