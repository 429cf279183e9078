import Glibc

/// What is known about a terminal.
public enum Terminal {
  /// A terminal's size in characters.
  public struct Size: Equatable, Sendable {
    /// Characters in a line.
    public var columns: Int
    /// Lines.
    public var rows: Int
  }

  /// Whether a descriptor is a terminal.
  ///
  /// - Parameter descriptor: For example 1.
  /// - Returns: `false` for files and pipes, and for what is not open.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Reads once from a terminal, whose descriptor stays open.
  ///
  /// - Parameter descriptor: For example 0.
  /// - Returns: The bytes; none at the end, and when the terminal is gone.
  /// - Throws: `read`.
  public static func readSome(_ descriptor: Int32) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 || errno == EIO else {
      throw .current("read", "from descriptor \(descriptor)")
    }
    return Array(bytes.prefix(max(count, 0)))
  }

  /// The size of a terminal.
  ///
  /// - Parameter descriptor: For example 1.
  /// - Returns: `nil` when it is no terminal, or one that does not know.
  public static func size(_ descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
