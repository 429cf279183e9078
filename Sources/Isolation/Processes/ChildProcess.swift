import CIsolation
import Glibc

/// A running process with one owner, who ends it.
///
/// When the value goes away, the process is killed and reaped: a leak is impossible, not merely
/// rare.
///
/// The process dies with ours, also when we are killed, and its control groups are removed then.
///
/// It also dies when the THREAD that started it ends, because the kernel ties the
/// parent-death signal to that thread. A thread that starts a process must therefore outlive it; do
/// not start one from a thread of a pool. A thread is also the only one that may use the value at a
/// time.
public struct ChildProcess: ~Copyable {
  /// The process number.
  public let identifier: Int32
  /// What is really in force around the process; empty without a box.
  public let layers: Set<BoxLayer>

  private let pidfd: Descriptor
  private let initProcess: NamespaceInit?
  private let group: ControlGroup?
  private let taskLimit: Int?
  private let ourPeakAtStart: Int
  private var lastPeak: Int?
  /// Whether we have ended it: then nobody has to ask the kernel why it did.
  private var wasKilled = false
  private var ending: ProcessEnding?

  /// Starts the program.
  ///
  /// - Parameter specification: The program and everything that it gets.
  /// - Throws: The step that failed and why: the program or a path of the box does not exist, a
  ///   required layer is missing. No process is left behind.
  public init(_ specification: ProcessSpecification) throws(SystemError) {
    try self.init(specification, in: nil)
  }

  /// Starts the program in a nursery that has it loaded, if there is one.
  ///
  /// - Parameters:
  ///   - specification: The program and everything that it gets. With a nursery only its descriptors are looked
  ///     at, and where starts vary its arguments and the limits and paths of its box.
  ///   - nursery: What was made for this program, its environment and its box.
  /// - Throws: The step that failed and why. No process is left behind.
  public init(_ specification: ProcessSpecification, in nursery: Nursery?) throws(SystemError) {
    ourPeakAtStart = Int(judge_own_peak_bytes())
    let started = try Launch.start(specification, in: nursery)
    identifier = started.identifier
    layers = started.layers
    pidfd = Descriptor(owning: started.pidfd)
    initProcess = started.initProcess
    group = started.group
    taskLimit = specification.box?.limits.tasks
  }

  deinit {
    guard ending == nil else { return }
    killAll()
    _ = try? reap()
    group?.remove()
  }

  /// A descriptor that becomes readable when the process has ended, for ``Polling``; stays ours.
  public var exitDescriptor: Int32 { pidfd.rawValue }

  private func killAll() {
    SessionKiller.kill(
      session: identifier, pidfd: pidfd.rawValue,
      mayHaveChildren: !layers.contains(.seccomp) && initProcess == nil)
    initProcess?.kill()
  }
}

// MARK: - Watching

extension ChildProcess {
  /// The CPU time that the process has used so far, read from outside.
  ///
  /// - Returns: User and system time of all its threads, living and dead.
  /// - Throws: Only when the process has been reaped or the kernel refuses the clock.
  public func cpuTime() throws(SystemError) -> Duration {
    if let ending { return ending.cpuTime }
    var clock = clockid_t()
    let status = clock_getcpuclockid(identifier, &clock)
    guard status == 0 else {
      throw SystemError(call: "clock_getcpuclockid", code: status, detail: "of \(identifier)")
    }
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else {
      throw .current("clock_gettime", "of \(identifier)")
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// The most memory that the process has had resident, while it lives.
  ///
  /// - Returns: `VmHWM` of its status, or `nil` once it has ended; libraries count too.
  public func peakResidentBytes() -> Int? {
    guard ending == nil,
      let status = try? readFile("/proc/\(identifier)/status", upTo: 16_384)
    else { return nil }
    return ProcStatus.number("VmHWM", in: status).map { $0 * 1024 }
  }
}

extension ChildProcess {
  /// The most memory that the process has had so far; see ``ProcessEnding``.
  public func peakBytes() -> Int? {
    if let ending { return ending.peakResidentBytes }
    if wasKilled { return lastPeak }
    return group?.peakBytes ?? lastPeak ?? peakResidentBytes()
  }

  /// Whether the process, which lives, has as many threads as it may, or was refused one.
  public func hasReachedTaskLimit() -> Bool {
    guard let taskLimit, ending == nil else { return ending?.wasRefusedTasks ?? false }
    if let group, layers.contains(.processCgroup) { return group.account.wasRefusedTasks }
    guard let status = try? readFile("/proc/\(identifier)/status", upTo: 16_384),
      let threads = ProcStatus.number("Threads", in: status)
    else { return false }
    return threads >= taskLimit
  }
}

// MARK: - Ending

extension ChildProcess {
  /// Ends the process and what it has started, as far as that can be found.
  ///
  /// In a PID namespace that is all of it. In a box with a system call filter there is nothing else
  /// to find: the process could not start another. Without either, its process group and every member of its session are killed; what has
  /// made a session of its own has escaped. The process remains to be waited for.
  public mutating func kill() {
    guard ending == nil, !wasKilled else { return }
    lastPeak = group?.peakBytes ?? peakResidentBytes() ?? lastPeak
    wasKilled = true
    killAll()
  }

  /// Waits until the process has ended, kills what it has left behind, and reaps it.
  ///
  /// - Parameter deadline: When to give up; `nil` waits for ever.
  /// - Returns: What became of the process, or `nil` when the deadline passed and it still runs.
  /// - Throws: Only when the kernel does; an ending of any kind is a value.
  public mutating func waitUntilExit(
    deadline: ContinuousClock.Instant? = nil
  ) throws(SystemError) -> ProcessEnding? {
    if let ending { return ending }
    guard try Polling.waitUntilReadable(pidfd.rawValue, deadline: deadline) else { return nil }
    // While it is a zombie its number cannot belong to anyone else, so this reaches only its own.
    killAll()
    let (status, usage) = try reap()
    let maximum = usage.ru_maxrss * 1024
    let account = wasKilled ? nil : group?.account
    group?.remove()
    let ended = ProcessEnding(
      cause: ProcessEnding.Cause(waitStatus: status),
      cpuTime: Self.duration(usage.ru_utime) + Self.duration(usage.ru_stime),
      peakResidentBytes: (wasKilled && group != nil ? lastPeak : account?.peakBytes)
        ?? (maximum > ourPeakAtStart ? maximum : lastPeak),
      wasOutOfMemory: account?.wasOutOfMemory ?? false,
      wasRefusedTasks: account?.wasRefusedTasks ?? false)
    ending = ended
    return ended
  }

  private func reap() throws(SystemError) -> (Int32, rusage) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .current("wait4", "of \(identifier)") }
    }
    // Only now, for init waits until all of its namespace has been reaped.
    initProcess?.reap(waits: !layers.contains(.seccomp))
    return (status, usage)
  }

  private static func duration(_ time: timeval) -> Duration {
    .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}
