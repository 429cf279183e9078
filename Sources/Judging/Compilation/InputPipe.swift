import Foundation
import Glibc
import Isolation

/// A named pipe in place of a file that a tool reads: the tool starts, and waits there for what is in the file.
struct InputPipe: ~Copyable {
  private let url: URL

  /// Makes the pipe; whoever made the folder around it removes it.
  ///
  /// - Parameter url: Where.
  /// - Throws: `mkfifo`.
  init(at url: URL) throws(SystemError) {
    // That of a tool that was given up is in the way.
    unlink(url.path)
    guard mkfifo(url.path, 0o600) == 0 else {
      throw SystemError(call: "mkfifo", code: errno, detail: url.path)
    }
    self.url = url
  }

  /// Writes everything as soon as the tool has opened the pipe.
  ///
  /// - Parameters:
  ///   - bytes: What the tool is to read.
  ///   - tool: The tool.
  ///   - deadline: When to give it up.
  /// - Returns: Whether the tool began to read; `false` if it has ended before.
  /// - Throws: What the system says.
  func write(
    _ bytes: [UInt8], for tool: inout RunningTool, deadline: ContinuousClock.Instant
  ) throws -> Bool {
    while true {
      // Without O_NONBLOCK this would wait for ever if the tool has ended.
      let descriptor = open(url.path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 {
        let file = Descriptor(owning: descriptor)
        try write(bytes, to: file, deadline: deadline)
        return true
      }
      guard errno == ENXIO, ContinuousClock.now < deadline else {
        throw SystemError(call: "open", code: errno, detail: url.path)
      }
      if try tool.hasEnded(within: .milliseconds(1)) { return false }
    }
  }

  /// Writes in parts, because a pipe holds 64 KB and a solution may have more.
  private func write(
    _ bytes: [UInt8], to file: borrowing Descriptor, deadline: ContinuousClock.Instant
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file.rawValue, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
        continue
      }
      // A tool that reads no further has its reasons, which its ending tells.
      guard errno != EPIPE else { return }
      guard errno == EAGAIN || errno == EINTR, ContinuousClock.now < deadline else {
        throw SystemError(call: "write", code: errno, detail: url.path)
      }
      let target = Polling.Target(file.rawValue, .writable)
      _ = try Polling.wait(for: [target], deadline: deadline)
    }
  }
}
