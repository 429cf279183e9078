import Glibc
import Wire

/// Messages between the judge and a suite: a length and that many bytes.
///
/// Both ends are ours, so an odd length means a broken process and nothing subtler.
public enum MessagePipe {
  /// The longest message; a record of a test takes up to a hundred kilobytes.
  static let limit = 256 << 20

  /// Sends a message on a descriptor that blocks.
  public static func send(_ message: [UInt8], to descriptor: Int32) throws(SystemError) {
    var encoder = WireEncoder()
    encoder.encode(message)
    try write(encoder.take(), to: descriptor)
  }

  /// Waits for a message on a descriptor that blocks.
  ///
  /// - Returns: The message; none if the other end has been closed between two messages.
  /// - Throws: `read`, also when the stream ends within a message.
  public static func receive(from descriptor: Int32) throws(SystemError) -> [UInt8]? {
    guard let header = try read(8, from: descriptor) else { return nil }
    let length = header.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    guard length >= 0, length <= limit else {
      throw SystemError(call: "read", code: EMSGSIZE, detail: "a message of \(length) bytes")
    }
    guard let message = try read(length, from: descriptor) else {
      throw SystemError(call: "read", code: EPIPE, detail: "a message that is cut off")
    }
    return message
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .current("write", "to descriptor \(descriptor)") }
      sent += count
    }
  }

  /// Reads exactly so many bytes; none if the end comes first of all.
  private static func read(_ count: Int, from descriptor: Int32) throws(SystemError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return Glibc.read(descriptor, rest.baseAddress, rest.count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .current("read", "from descriptor \(descriptor)") }
      if got == 0 {
        guard filled == 0 else {
          throw SystemError(call: "read", code: EPIPE, detail: "a message that is cut off")
        }
        return nil
      }
      filled += got
    }
    return bytes
  }
}
