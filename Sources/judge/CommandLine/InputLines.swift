import Isolation

/// The lines that arrive on a descriptor.
///
/// In place of `readLine`, which goes on waiting when the command is interrupted.
struct InputLines: ~Copyable {
  private let input: Descriptor
  private var unread: [UInt8] = []
  private var searched = 0
  private var isAtEnd = false

  /// Reads from a descriptor, which is closed when the value goes away.
  init(descriptor: Int32) {
    input = Descriptor(owning: descriptor)
  }

  /// Waits for the next line.
  ///
  /// - Returns: The line without its line feed; `nil` at the end.
  /// - Throws: What the system says; always when the command is interrupted.
  mutating func next() throws -> String? {
    while true {
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        searched = 0
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      searched = unread.count
      guard !isAtEnd else {
        defer { (unread, searched) = ([], 0) }
        return unread.isEmpty ? nil : String(decoding: unread, as: UTF8.self)
      }
      _ = try Polling.waitUntilReadable(input.rawValue, deadline: nil)
      var chunk = [UInt8](repeating: 0, count: 64 << 10)
      let count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      guard let count else { continue }
      isAtEnd = count == 0
      unread += chunk.prefix(count)
    }
  }
}
