import Glibc

/// A file of lines with one writer, who adds to it and can read again what is there.
///
/// The file itself is the lock: who has it open is the only one who writes, and a second one is told so.
public struct LineFile: ~Copyable, Sendable {
  private let file: Descriptor
  private let path: String

  /// Opens the file, or makes it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mustBeNew: Whether to refuse a file that has something in it.
  /// - Throws: `open` or `flock`, with the path: EEXIST for a file that should be new, EWOULDBLOCK for one
  ///   that somebody writes at the moment.
  public init(path: String, mustBeNew: Bool = false) throws(SystemError) {
    let file = try Descriptor(opening: path, flags: O_RDWR | O_APPEND | O_CREAT, mode: 0o644)
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      throw .current("flock", "'\(path)'")
    }
    let size = try file.size(of: path)
    guard !mustBeNew || size == 0 else {
      throw SystemError(call: "open", code: EEXIST, detail: "'\(path)'")
    }
    self.file = file
    self.path = path
  }

  /// Removes what is behind a place, such as the part of a line that a writer who was killed has left.
  ///
  /// - Parameter size: How many bytes remain.
  /// - Throws: `ftruncate`.
  public func truncate(to size: Int) throws(SystemError) {
    guard ftruncate(file.rawValue, size) == 0 else { throw .current("ftruncate", "'\(path)'") }
  }

  /// Adds lines with one write; what does not fit on the disk is taken back whole.
  ///
  /// - Parameter lines: The lines, without line feeds.
  /// - Throws: `write`, with the path; the file is as it was then.
  public func append(_ lines: [String]) throws(SystemError) {
    try file.appendWhole(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
  }
}
