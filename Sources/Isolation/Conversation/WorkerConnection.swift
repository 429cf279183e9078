import Glibc
import Wire

/// A worker's process and our ends of its pipes: whole frames out and in, under the limits.
///
/// Our ends do not block. Whenever nothing can be read or written, the limits are looked at and then all
/// descriptors are waited for together, so that neither a worker that does not read nor one that does not
/// answer holds us up.
struct WorkerConnection: ~Copyable {
  var process: ChildProcess
  private let requests: Descriptor
  private let replies: Descriptor
  private let limits: WorkerLimits

  /// Bytes that have been read and belong to no frame yet.
  private var ahead = ReadAheadBuffer()

  /// When the current request counts as not answered.
  private var deadline = ContinuousClock.now

  /// When the current request was made, and what the ones before it took together.
  private var started = ContinuousClock.now
  private var elapsed = Duration.zero

  /// When the CPU clock is due to be read again.
  private var nextLook = ContinuousClock.now
  /// The CPU time when the clock was read last; none before that.
  private var lastLook: (time: Duration, at: ContinuousClock.Instant)?
  private var hasExited = false
  /// Whether something has been sent and nothing was waited for since.
  private var hasSent = false

  /// The time between two readings of the CPU clock, and so the most by which its limit is overrun.
  private static var lookInterval: Duration { .milliseconds(20) }

  init(
    process: consuming ChildProcess, requests: consuming Descriptor, replies: consuming Descriptor,
    limits: WorkerLimits
  ) throws(SystemError) {
    self.process = process
    self.requests = requests
    self.replies = replies
    self.limits = limits
    try self.requests.setNonBlocking()
    try self.replies.setNonBlocking()
  }

  /// Lets large values cross in fewer turns.
  ///
  /// Not for workers that wait: a user may have only so many pages in pipes.
  func enlargePipes() {
    // F_SETPIPE_SZ of <linux/fcntl.h>, which Glibc hides from Swift.
    let setPipeSize: Int32 = 1_031
    // Refused to users who have many pipes already, which only costs time.
    for pipe in [requests.rawValue, replies.rawValue] { _ = fcntl(pipe, setPipeSize, 1 << 20) }
  }

  /// Gives the worker its wall time for what follows.
  mutating func startClock() {
    started = .now
    deadline = started + min(limits.wallTimePerCall, limits.wallTime - elapsed)
    nextLook = started + Self.lookInterval
  }

  /// Takes the time that the worker took off what it has left.
  mutating func stopClock() {
    elapsed += .now - started
  }

  /// Stops the clock while the worker waits for us; returns what is left of the time of its request.
  mutating func pauseClock() -> Duration {
    stopClock()
    return deadline - .now
  }

  /// Gives the worker the rest of the time of its request.
  mutating func resumeClock(_ timeLeft: Duration) {
    started = .now
    deadline = started + min(timeLeft, limits.wallTime - elapsed)
    nextLook = started + Self.lookInterval
  }

  /// Returns the CPU time of the process, after checking it against the limit.
  mutating func checkedCPUTime() throws(Interruption) -> Duration {
    let time: Duration
    // Before it is read, so that no time after it is left out.
    let now = ContinuousClock.now
    do {
      time = try process.cpuTime()
    } catch {
      throw Interruption(error)
    }
    guard time <= limits.cpuTime else { throw .cpuLimit }
    lastLook = (time, now)
    return time
  }

  /// Checks the CPU time against the limit.
  ///
  /// It is not read where it cannot have got there since the last time, even on all processors at once: that takes
  /// two system calls, and a request on the whole eight.
  mutating func checkCPUTime() throws(Interruption) {
    if let lastLook {
      let most = lastLook.time + (.now - lastLook.at) * Self.processors
      if most <= limits.cpuTime { return }
    }
    _ = try checkedCPUTime()
  }

  private static let processors = sysconf(Int32(_SC_NPROCESSORS_CONF))
}

// MARK: - Waiting

extension WorkerConnection {
  /// Looks at the limits, then waits until something can be read (or written, if that is wanted).
  ///
  /// Returns also when it is time to look again, or when the process has ended.
  private mutating func wait(toWrite: Bool = false) throws(Interruption) -> Readiness {
    let now = ContinuousClock.now
    if now >= nextLook {
      try checkCPUTime()
      nextLook = now + Self.lookInterval
    }
    guard now < deadline else { throw .wallLimit }
    do throws(SystemError) {
      let events = try Polling.wait(
        for: [
          Polling.Target(replies.rawValue, .readable),
          Polling.Target(toWrite ? requests.rawValue : -1, .writable),
          Polling.Target(process.exitDescriptor, .readable),
        ], deadline: min(deadline, nextLook))
      hasExited = events[2].contains(.readable)
      return Readiness(
        canRead: events[0].contains(.readable), canWrite: events[1].contains(.writable))
    } catch {
      throw Interruption(error)
    }
  }

  private struct Readiness {
    var canRead: Bool
    var canWrite: Bool
  }
}

// MARK: - Sending

extension WorkerConnection {
  /// Sends a frame whose payload is given in two pieces.
  mutating func send(
    _ kind: FrameKind, sequence: UInt32, _ head: [UInt8], _ body: [UInt8]
  ) throws(Interruption) {
    var encoder = WireEncoder()
    FrameHeader(kind, sequence: sequence, length: head.count + body.count).encode(into: &encoder)
    let start = encoder.take() + head
    hasSent = true
    var sent = 0
    while sent < start.count + body.count {
      if let count = try write(start, body, from: sent) {
        sent += count
        continue
      }
      if hasExited { throw .ended(isFrameIncomplete: false) }
      if try wait(toWrite: true).canRead {
        // It cannot have read the request to its end, so this is no answer to it.
        throw try unexpectedFrame("before it had read the request")
      }
    }
  }

  /// Writes once, from an offset into the two pieces; returns nil when the pipe is full.
  private func write(
    _ start: [UInt8], _ body: [UInt8], from offset: Int
  ) throws(Interruption) -> Int? {
    let count = start.withUnsafeBytes { start in
      body.withUnsafeBytes { body in
        let parts = [
          iovec(UnsafeRawBufferPointer(rebasing: start[min(offset, start.count)...])),
          iovec(UnsafeRawBufferPointer(rebasing: body[max(offset - start.count, 0)...])),
        ]
        return writev(requests.rawValue, parts, Int32(parts.count))
      }
    }
    if count >= 0 { return count }
    switch errno {
    case EAGAIN: return nil
    case EINTR: return 0
    case EPIPE: throw .ended(isFrameIncomplete: false)
    default: throw Interruption(SystemError.current("writev", "to a worker"))
    }
  }
}

extension iovec {
  /// Describes bytes that are only read.
  fileprivate init(_ bytes: UnsafeRawBufferPointer) {
    self.init(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
  }
}

// MARK: - Receiving

extension WorkerConnection {
  /// Waits for a frame that is not a crash report.
  mutating func receive() throws(Interruption) -> WorkerFrame {
    let headerBytes = try bytes(FrameHeader.size, isFrameStart: true)
    let header = try WorkerFrame.header(headerBytes[...], limit: limits.frameBytes)
    let frame = WorkerFrame(
      header: header, payload: try bytes(header.length, isFrameStart: false))
    try frame.checkIsNoCrash()
    return frame
  }

  /// Checks, before a request, that the worker has sent nothing that would pass for the answer.
  mutating func checkSilence() throws(Interruption) {
    if ahead.isEmpty, try refill() == nil { return }
    throw try unexpectedFrame("without being asked")
  }

  /// Reads what has arrived out of turn: a crash report throws itself, anything else is a violation.
  private mutating func unexpectedFrame(
    _ circumstance: String
  ) throws(Interruption) -> Interruption {
    let frame = try receive()
    return .violation("sent a '\(frame.header.kind)' frame \(circumstance)")
  }

  /// Looks for a crash report among what an ended worker has left in the pipe.
  mutating func lastWords() -> CrashReport? {
    hasExited = true
    // At most one reply can lie before it; more is not worth the search.
    for _ in 0..<8 {
      do throws(Interruption) {
        _ = try receive()
      } catch {
        guard case .crashed(let report) = error else { return nil }
        return report
      }
    }
    return nil
  }
}

// MARK: - Bytes

extension WorkerConnection {
  /// Waits for so many bytes and returns them, read straight into the array that is returned.
  private mutating func bytes(
    _ count: Int, isFrameStart: Bool
  ) throws(Interruption) -> [UInt8] {
    var failure: Interruption?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      do throws(Interruption) {
        try fill(UnsafeMutableRawBufferPointer(target), isFrameStart: isFrameStart)
        initialized = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private mutating func fill(
    _ target: UnsafeMutableRawBufferPointer, isFrameStart: Bool
  ) throws(Interruption) {
    var done = 0
    while done < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[done...])
      guard ahead.isEmpty else {
        done += ahead.take(into: rest)
        continue
      }
      if hasSent, !hasExited {
        // An answer takes longer than a look whether it is there.
        hasSent = false
        _ = try wait()
      }
      let isLarge = rest.count >= ahead.capacity
      let count = isLarge ? try read(into: rest) : try refill()
      switch count {
      case nil where hasExited, 0:
        throw .ended(isFrameIncomplete: !isFrameStart || done > 0)
      case nil:
        _ = try wait()
      case let count?:
        if isLarge { done += count }
      }
    }
  }

  private mutating func refill() throws(Interruption) -> Int? {
    do throws(SystemError) {
      return try ahead.refill(from: replies)
    } catch {
      throw Interruption(error)
    }
  }

  private func read(into target: UnsafeMutableRawBufferPointer) throws(Interruption) -> Int? {
    do throws(SystemError) {
      return try replies.read(into: target)
    } catch {
      throw Interruption(error)
    }
  }
}
