import CIsolation

/// What a boxed process may use at most; kept by the kernel as resource limits.
public struct BoxLimits: Equatable, Sendable {
  /// Address space in bytes, kept for each process; a Swift program needs about 20 MB, with Foundation 80 MB.
  public var addressSpaceBytes: Int
  /// CPU seconds of the whole process: SIGXCPU at this many, SIGKILL a second later.
  ///
  /// A backstop with a grain of one second; the time limit proper is read from the CPU clock. `nil` sets none:
  /// while there is one, Linux brings the CPU clock of the process up to date only when it stops running or
  /// the timer ticks, every few milliseconds, which is too coarse to time a call.
  public var cpuSeconds: Int?
  /// The size that no file may be written beyond; the write fails with EFBIG.
  public var fileSizeBytes: Int
  /// The number that every open descriptor must be below.
  public var openFiles: Int
  /// Memory of all kinds in bytes, kept by the layer ``BoxLayer/memoryCgroup``.
  ///
  /// It counts what the address space does not show, such as files in memory. `nil` is as much as
  /// the address space.
  public var memoryBytes: Int?
  /// Threads and processes; `nil` does not limit them.
  ///
  /// Kept by the layer ``BoxLayer/processCgroup``; without it, for an ordinary user whose box has
  /// process numbers of its own, by a resource limit; without either, not at all. Below 16,
  /// programs that use Dispatch hang instead of failing.
  public var tasks: Int?
  /// The stack of the main thread in bytes.
  public var stackBytes: Int

  /// Limits that suit a worker unless told otherwise.
  public init(
    addressSpaceBytes: Int = 1 << 30, cpuSeconds: Int? = 10, fileSizeBytes: Int = 1 << 20,
    openFiles: Int = 64, memoryBytes: Int? = nil, tasks: Int? = nil, stackBytes: Int = 8 << 20
  ) {
    self.addressSpaceBytes = addressSpaceBytes
    self.cpuSeconds = cpuSeconds
    self.fileSizeBytes = fileSizeBytes
    self.openFiles = openFiles
    self.memoryBytes = memoryBytes
    self.tasks = tasks
    self.stackBytes = stackBytes
  }
}

// MARK: - The launcher's form

extension judge_limits {
  init(_ limits: BoxLimits?, tasks: Int? = nil) {
    func value(_ limit: Int?) -> UInt64 {
      limit.map { UInt64(clamping: $0) } ?? UInt64.max
    }
    self.init(
      address_space: value(limits?.addressSpaceBytes), cpu_seconds: value(limits?.cpuSeconds),
      file_size: value(limits?.fileSizeBytes), open_files: value(limits?.openFiles),
      processes: value(tasks), stack: value(limits?.stackBytes))
  }
}
