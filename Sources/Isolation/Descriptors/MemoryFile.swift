import CIsolation
import Glibc

/// A file that exists only in memory, to collect a program's output.
///
/// A pipe would have to be read all the time, and a full one stops the program; a file takes what
/// ``BoxLimits/fileSizeBytes`` allows and is looked at afterwards. Read it only through this type,
/// never mapped: the program can cut the file while we look.
public struct MemoryFile: ~Copyable, Sendable {
  private let file: Descriptor

  /// Makes an empty file.
  ///
  /// - Parameter name: Shown in `/proc/PID/fd`, for debugging.
  /// - Throws: `memfd_create`.
  public init(name: String) throws(SystemError) {
    let number = judge_memory_file(name)
    guard number >= 0 else { throw .current("memfd_create", "'\(name)'") }
    file = Descriptor(owning: number)
  }

  /// The descriptor to give to a program.
  public var descriptor: Int32 { file.rawValue }

  /// How many bytes have been written.
  ///
  /// - Returns: The size of the file.
  /// - Throws: `fstat`.
  public func size() throws(SystemError) -> Int {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw .current("fstat", "of a memory file") }
    return status.st_size
  }

  /// The first bytes, wherever the program has left the position.
  ///
  /// - Parameter limit: The most bytes to return.
  /// - Returns: The bytes; fewer when the file is shorter.
  /// - Throws: `fstat` or `pread`.
  public func contents(upTo limit: Int) throws(SystemError) -> [UInt8] {
    let wanted = min(try size(), limit)
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while filled < wanted {
        let got = pread(
          file.rawValue, buffer.baseAddress?.advanced(by: filled), wanted - filled, off_t(filled))
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
      count = filled
    }
    if failed { throw .current("pread", "of a memory file") }
    return bytes
  }
}
