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
      try write(Array(text.utf8), to: output)
    } catch {
      cause = error
    }
    // It stays open for the next text.
    _ = output.release()
    if let cause { throw OutputError(cause: cause) }
  }

  private static func write(
    _ bytes: [UInt8], to output: borrowing Descriptor
  ) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer -> Result<Int?, SystemError> in
        do throws(SystemError) {
          return .success(try output.write(buffer))
        } catch {
          return .failure(error)
        }
      }
      if let count = try count.get() {
        rest = rest.dropFirst(count)
      } else {
        // Whoever shares the terminal or the pipe has made it so that it does not block.
        _ = try Polling.wait(for: [Polling.Target(output.rawValue, .writable)], deadline: nil)
      }
    }
  }
}
