import CIsolation
import Glibc
import Synchronization

/// The signals with which a person or the system asks us to end.
///
/// They end nothing by themselves. Whoever waits is told by an error, and so everything that was started is
/// ended and everything that was made for a while is removed, by those that do so after any error.
public enum InterruptSignal: Int32, CaseIterable, Sendable {
  /// Ctrl-C.
  case interrupt = 2
  /// What `kill` sends.
  case termination = 15

  /// The signal that has arrived; always `nil` for who does not watch.
  public static var received: InterruptSignal? {
    InterruptSignal(rawValue: arrived.load(ordering: .acquiring))
  }

  private static let arrived = Atomic<Int32>(0)

  /// At its end when a signal has arrived; -1 while nobody watches.
  static var descriptor: Int32 { waitedFor.load(ordering: .relaxed) }

  private static let waitedFor = Atomic<Int32>(-1)

  /// Whether Ctrl-C is meant for somebody else.
  private static let isHeld = Atomic<Bool>(false)
}

// MARK: - Holding

extension InterruptSignal {
  /// Ctrl-C is no longer for us: a program of the person's has the terminal.
  static func holdInterrupts() { isHeld.store(true, ordering: .releasing) }

  /// Ctrl-C is for us again.
  static func releaseInterrupts() { isHeld.store(false, ordering: .releasing) }
}

// MARK: - Watching

extension InterruptSignal {
  /// Begins to watch; to be called once, by the first thread, before there is another.
  ///
  /// A signal that is ignored when we start, as for a command in the background, stays ignored.
  ///
  /// - Throws: `pipe2` or `pthread_create`.
  public static func watch() throws(SystemError) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in allCases where !signal.isIgnored { sigaddset(&signals, signal.rawValue) }
    var pipe = try PipeEnds.make()
    let writing = pipe.takeWriting().release()
    // Threads that are made from now on inherit it; a program that is started does not.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let context = UnsafeMutablePointer<(sigset_t, Int32)>.allocate(capacity: 1)
    context.initialize(to: (signals, writing))
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { InterruptSignal.wait($0) }, context)
    guard code == 0 else { throw SystemError(call: "pthread_create", code: code) }
    pthread_detach(thread)
    waitedFor.store(pipe.takeReading().release(), ordering: .relaxed)
  }

  private var isIgnored: Bool {
    var action = sigaction()
    sigaction(rawValue, nil, &action)
    let ignoring = unsafeBitCast(SIG_IGN, to: Int.self)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignoring
  }

  /// What the watching thread does.
  private static func wait(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context = context?.assumingMemoryBound(to: (sigset_t, Int32).self) else { return nil }
    var (signals, writing) = context.pointee
    var number: Int32 = 0
    repeat {
      while sigwait(&signals, &number) != 0 {}
    } while number == interrupt.rawValue && isHeld.load(ordering: .acquiring)
    arrived.store(number, ordering: .releasing)
    close(writing)
    // Whoever asks twice, or where something does not end, is not kept waiting: all that was started dies
    // with us, and the next judge removes what was made.
    let deadline = ContinuousClock.now + .seconds(5)
    var turn = timespec(tv_sec: 0, tv_nsec: 100_000_000)
    // In turns, because a process of ours that ends interrupts this too, and now they all end.
    while sigtimedwait(&signals, nil, &turn) < 0, ContinuousClock.now < deadline {}
    judge_terminal_leave()
    _exit(128 + number)
  }
}
