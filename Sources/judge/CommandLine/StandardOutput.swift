import Isolation

/// The process's standard output.
enum StandardOutput {
  /// Writes text, and waits where there is no room.
  ///
  /// - Parameter text: The text.
  /// - Throws: `OutputError`.
  static func write(_ text: String) throws(OutputError) {
    let output = Descriptor(owning: 1)
    var cause: SystemError?
    do throws(SystemError) {
      // Whoever shares the terminal or the pipe may have made it so that it does not block.
      try output.writeAll(Array(text.utf8), waits: true)
    } catch {
      cause = error
    }
    // It stays open for the next text.
    _ = output.release()
    if let cause { throw OutputError(cause: cause) }
  }
}
