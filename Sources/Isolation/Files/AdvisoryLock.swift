import Glibc

/// A lock between processes that all ask for it; given back when the value goes away, or we die.
///
/// Who holds it may remove its file; nobody else may. A lock on a file that has been removed is none,
/// because the next one who asks makes another file of that name.
public struct AdvisoryLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Waits for the lock.
  ///
  /// - Parameter path: A file of its own, made when it does not exist.
  /// - Throws: `open` or `flock`, with the path.
  public init(path: String) throws(SystemError) {
    while true {
      let file = try Self.open(path)
      while flock(file.rawValue, LOCK_EX) != 0 {
        guard errno == EINTR else { throw .current("flock", "'\(path)'") }
      }
      guard Self.isStill(file, at: path) else { continue }
      self.file = file
      return
    }
  }

  /// Takes the lock if nobody has it.
  ///
  /// - Parameter path: A file of its own, made when it does not exist.
  /// - Returns: The lock, or `nil` when it is held by someone else, or was until just now.
  /// - Throws: `open` or `flock`, with the path.
  public static func ifFree(path: String) throws(SystemError) -> AdvisoryLock? {
    let file = try open(path)
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .current("flock", "'\(path)'") }
      return nil
    }
    guard isStill(file, at: path) else { return nil }
    return AdvisoryLock(holding: file)
  }

  private init(holding file: consuming Descriptor) {
    self.file = file
  }

  private static func open(_ path: String) throws(SystemError) -> Descriptor {
    try Descriptor(opening: path, flags: O_RDWR | O_CREAT, mode: 0o644)
  }

  /// Whether a file that was opened is the one of that name, and not one that was removed meanwhile.
  private static func isStill(_ file: borrowing Descriptor, at path: String) -> Bool {
    var ours = stat()
    var named = stat()
    return fstat(file.rawValue, &ours) == 0 && stat(path, &named) == 0
      && ours.st_dev == named.st_dev && ours.st_ino == named.st_ino
  }
}
