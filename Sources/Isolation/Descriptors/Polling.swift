import CIsolation
import Glibc

/// Waiting for descriptors, with a deadline.
public enum Polling {
  /// What may be waited for, and what was found.
  public struct Events: OptionSet, Sendable {
    /// The bits of `poll`.
    public let rawValue: Int16

    /// Events with the given bits.
    public init(rawValue: Int16) {
      self.rawValue = rawValue
    }

    /// There is something to read, or the end was reached, or it failed: a read will not wait.
    public static let readable = Events(rawValue: Int16(POLLIN))
    /// There is room to write, or nobody reads any more: a write will not wait.
    public static let writable = Events(rawValue: Int16(POLLOUT))
  }

  /// A descriptor and what is waited for on it.
  public struct Target: Sendable {
    /// The descriptor; a negative one is passed over.
    public var descriptor: Int32
    /// What to wait for.
    public var events: Events

    /// A target with everything given.
    public init(_ descriptor: Int32, _ events: Events) {
      self.descriptor = descriptor
      self.events = events
    }
  }

  /// Waits until at least one target is ready.
  ///
  /// - Parameters:
  ///   - targets: What to wait for.
  ///   - deadline: When to give up; `nil` waits for ever, a moment in the past only looks.
  /// - Returns: For each target what is ready; all empty when the deadline passed.
  /// - Throws: `ppoll`; always when an ``InterruptSignal`` has arrived or this thread's ``Cancellation`` was
  ///   asked for.
  public static func wait(
    for targets: [Target], deadline: ContinuousClock.Instant?
  ) throws(SystemError) -> [Events] {
    var entries = targets.map {
      pollfd(fd: $0.descriptor, events: $0.events.rawValue, revents: 0)
    }
    // Those who ask to end close a pipe, which is an event that nobody has to wait for.
    let askers = [InterruptSignal.descriptor, Cancellation.current?.descriptor ?? -1]
    entries += askers.map { pollfd(fd: $0, events: 0, revents: 0) }
    while true {
      let count = poll(&entries, until: deadline)
      if count > 0 { break }
      guard count == 0 || errno == EINTR else { throw .current("ppoll") }
      if let deadline, deadline <= .now { break }
    }
    if entries[targets.count...].contains(where: { $0.revents != 0 }) {
      throw SystemError(call: "ppoll", code: EINTR, detail: "when asked to end")
    }
    return zip(entries, targets).map { entry, target in
      // The end of a pipe and an error arrive as events that nobody asked for: the read or write
      // that was wanted will not wait, and will tell.
      entry.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
        ? target.events
        : Events(rawValue: entry.revents).intersection(target.events)
    }
  }

  /// Waits until one descriptor can be read.
  ///
  /// - Parameters:
  ///   - descriptor: What to wait for.
  ///   - deadline: When to give up; `nil` waits for ever.
  /// - Returns: Whether it can be read; `false` when the deadline passed.
  /// - Throws: `ppoll`.
  public static func waitUntilReadable(
    _ descriptor: Int32, deadline: ContinuousClock.Instant?
  ) throws(SystemError) -> Bool {
    try wait(for: [Target(descriptor, .readable)], deadline: deadline)[0].contains(.readable)
  }

  private static func poll(
    _ entries: inout [pollfd], until deadline: ContinuousClock.Instant?
  ) -> Int32 {
    var nanoseconds: Int64 = -1
    if let deadline {
      let left = max(.zero, deadline - .now).components
      // At most thirty years, so that it cannot overflow.
      nanoseconds = min(left.seconds, 1_000_000_000) * 1_000_000_000
      nanoseconds += left.attoseconds / 1_000_000_000
    }
    return judge_poll(&entries, entries.count, nanoseconds)
  }
}
