import CIsolation
import Glibc

/// The two ends of a new pipe, both close-on-exec.
///
/// Not called `Pipe`, because Foundation has one. Take the ends over with `take…`; what is not
/// taken is closed.
public struct PipeEnds: ~Copyable {
  private var readingEnd: Int32
  private var writingEnd: Int32

  /// The end to read from, while it has not been taken.
  public var reading: Int32 { readingEnd }
  /// The end to write to, while it has not been taken.
  public var writing: Int32 { writingEnd }

  private init(reading: Int32, writing: Int32) {
    readingEnd = reading
    writingEnd = writing
  }

  /// Makes a pipe.
  ///
  /// The first pipe also makes SIGPIPE ignored in this process: a reader that died must be an EPIPE
  /// for us and not our own death. Programs that we start get the default back.
  ///
  /// - Returns: Both ends.
  /// - Throws: `pipe2`.
  public static func make() throws(SystemError) -> PipeEnds {
    _ = brokenPipesAreIgnored
    var ends: [Int32] = [-1, -1]
    guard judge_pipe(&ends) == 0 else { throw .current("pipe2") }
    return PipeEnds(reading: ends[0], writing: ends[1])
  }

  deinit {
    if readingEnd >= 0 { close(readingEnd) }
    if writingEnd >= 0 { close(writingEnd) }
  }

  /// Makes the caller the owner of the end to read from; to be called once.
  public mutating func takeReading() -> Descriptor {
    precondition(readingEnd >= 0, "the end was taken before")
    defer { readingEnd = -1 }
    return Descriptor(owning: readingEnd)
  }

  /// Makes the caller the owner of the end to write to; to be called once.
  public mutating func takeWriting() -> Descriptor {
    precondition(writingEnd >= 0, "the end was taken before")
    defer { writingEnd = -1 }
    return Descriptor(owning: writingEnd)
  }

  private static let brokenPipesAreIgnored: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()
}
