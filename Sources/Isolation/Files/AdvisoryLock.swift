import Glibc

/// A lock between processes that all ask for it; given back when the value goes away, or we die.
///
/// The file stays: removing it would let two processes hold locks on two files of the same name.
public struct AdvisoryLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Waits for the lock.
  ///
  /// - Parameter path: A file of its own, made when it does not exist.
  /// - Throws: `open` or `flock`, with the path.
  public init(path: String) throws(SystemError) {
    let file = try Descriptor(opening: path, flags: O_RDWR | O_CREAT, mode: 0o644)
    while flock(file.rawValue, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .current("flock", "'\(path)'") }
    }
    self.file = file
  }

  /// Takes the lock if nobody has it.
  ///
  /// - Parameter path: A file of its own, made when it does not exist.
  /// - Returns: The lock, or `nil` when it is held by someone else.
  /// - Throws: `open` or `flock`, with the path.
  public static func ifFree(path: String) throws(SystemError) -> AdvisoryLock? {
    let file = try Descriptor(opening: path, flags: O_RDWR | O_CREAT, mode: 0o644)
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .current("flock", "'\(path)'") }
      return nil
    }
    return AdvisoryLock(holding: file)
  }

  private init(holding file: consuming Descriptor) {
    self.file = file
  }
}
