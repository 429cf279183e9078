import Glibc

/// Wakes a thread that waits for descriptors.
public final class WakeUpCall: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor

  /// Makes the pipe that it is.
  ///
  /// - Throws: `pipe2` or `fcntl`.
  public init() throws(SystemError) {
    var pipe = try PipeEnds.make()
    reading = pipe.takeReading()
    writing = pipe.takeWriting()
    try reading.setNonBlocking()
    try writing.setNonBlocking()
  }

  /// Becomes readable by a call, for ``Polling``; stays ours.
  public var descriptor: Int32 { reading.rawValue }

  /// Wakes whoever waits, or the next one who is about to.
  public func ring() {
    var byte: UInt8 = 1
    // A pipe that is full has rung.
    _ = Glibc.write(writing.rawValue, &byte, 1)
  }

  /// Forgets the calls so far.
  public func reset() { _ = try? reading.readAvailable(upTo: 1 << 16) }
}
