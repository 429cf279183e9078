import Glibc

/// Files of lines that only grow, written by several processes.
public enum AppendOnlyFile {
  /// Appends lines in a single write, under a lock beside the file.
  ///
  /// What a writer that was killed left of a line stays there, and the new lines begin on one of their
  /// own. What does not fit on the disk is taken back whole.
  ///
  /// - Parameters:
  ///   - lines: The lines, without line feeds.
  ///   - path: The file, which is made when it does not exist, for its owner only.
  /// - Throws: The call that failed, with the path; the file is as it was then.
  public static func append(_ lines: [String], to path: String) throws(SystemError) {
    guard !lines.isEmpty else { return }
    let lock = try AdvisoryLock(path: path + ".lock")
    let file = try Descriptor(opening: path, flags: O_RDWR | O_APPEND | O_CREAT)
    var bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    if try !endsWithALine(file, size: try file.size(of: path), path: path) {
      bytes.insert(UInt8(ascii: "\n"), at: 0)
    }
    try file.appendWhole(bytes, to: path)
    _ = consume lock
  }

  private static func endsWithALine(
    _ file: borrowing Descriptor, size: Int, path: String
  ) throws(SystemError) -> Bool {
    guard size > 0 else { return true }
    var last: UInt8 = 0
    guard pread(file.rawValue, &last, 1, off_t(size) - 1) == 1 else {
      throw .current("pread", "'\(path)'")
    }
    return last == UInt8(ascii: "\n")
  }
}
