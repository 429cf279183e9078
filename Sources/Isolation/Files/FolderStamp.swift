import Glibc

/// Tells one state of a folder from another by what the file system says, without reading a file.
public enum FolderStamp {
  /// A line for every plain file beneath a folder: path, size, time of the last change and number.
  ///
  /// The time has nanoseconds, so that a file saved twice within a second is told apart. Hidden files are
  /// left out.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The lines, sorted.
  /// - Throws: `opendir` or `lstat`.
  public static func lines(of folder: String) throws(SystemError) -> [String] {
    var lines: [String] = []
    guard let directory = opendir(folder) else { throw .current("opendir", "'\(folder)'") }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    for name in names.sorted() {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw .current("lstat", "'\(path)'") }
      if status.st_mode & S_IFMT == S_IFDIR {
        lines += try Self.lines(of: path)
      } else {
        let time = status.st_mtim
        lines.append(
          "\(path) \(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(status.st_ino)")
      }
    }
    return lines
  }
}
