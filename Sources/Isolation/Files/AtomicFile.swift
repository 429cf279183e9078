import Glibc

/// Files that are replaced whole or not at all.
public enum AtomicFile {
  /// Writes a new file under a temporary name beside the old one and renames it over it.
  ///
  /// A reader sees the old content or the new, never a part, also when we are killed half-way.
  ///
  /// - Parameters:
  ///   - path: The file, which may exist.
  ///   - bytes: Its new content.
  ///   - mode: Its permissions, whatever the umask says.
  ///   - durable: Whether to wait until it is on the disk, so that it survives a power cut.
  /// - Throws: The call that failed, with the path; the old file is untouched then.
  public static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644, durable: Bool = false
  ) throws(SystemError) {
    // In the same folder, because a rename cannot cross file systems; a random name, because
    // several may write the same file at once: the last one wins.
    let temporary = temporaryName(for: path)
    do throws(SystemError) {
      try write(bytes, to: temporary, mode: mode, durable: durable)
      guard rename(temporary, path) == 0 else { throw .current("rename", "to '\(path)'") }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a new file in parts, for one that is too large to be held in memory.
  ///
  /// - Parameters:
  ///   - path: The file, which may exist.
  ///   - body: Called once, with what adds a part.
  /// - Throws: What `body` throws, or the call that failed; the old file is untouched then.
  public static func replace(
    _ path: String, with body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let temporary = temporaryName(for: path)
    do {
      let file = try Descriptor(
        opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      try body { bytes in try file.writeAll(bytes) }
      guard rename(temporary, path) == 0 else {
        throw SystemError.current("rename", "to '\(path)'")
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func temporaryName(for path: String) -> String {
    "\(path).\(UInt64.random(in: .min ... .max)).tmp"
  }

  private static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32, durable: Bool
  ) throws(SystemError) {
    let file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    guard fchmod(file.rawValue, mode) == 0 else { throw .current("fchmod", "'\(path)'") }
    try file.writeAll(bytes)
    if durable, fsync(file.rawValue) != 0 { throw .current("fsync", "'\(path)'") }
  }
}
