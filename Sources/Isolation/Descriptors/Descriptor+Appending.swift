import Glibc

extension Descriptor {
  /// The size of a file in bytes.
  ///
  /// - Parameter path: The file's name, for the error.
  /// - Returns: The size.
  /// - Throws: `fstat`.
  func size(of path: String) throws(SystemError) -> Int {
    var status = stat()
    guard fstat(rawValue, &status) == 0 else { throw .current("fstat", "'\(path)'") }
    return Int(status.st_size)
  }

  /// Adds bytes to a file that is open for appending; what does not fit on the disk is taken back whole.
  ///
  /// Nobody else may write meanwhile: the caller holds a lock.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: The file's name, for the error.
  /// - Throws: `write`; the file is as it was then.
  func appendWhole(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let size = try size(of: path)
    do throws(SystemError) {
      try writeAll(bytes)
    } catch {
      _ = ftruncate(rawValue, size)
      throw SystemError(call: error.call, code: error.code, detail: "to '\(path)'")
    }
  }
}
