import Glibc

/// An open file descriptor with one owner; closed when the value goes away.
public struct Descriptor: ~Copyable, Sendable {
  /// The number, valid as long as the value lives.
  public let rawValue: Int32

  /// Takes over a descriptor that is open and nobody else's to close.
  public init(owning rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Opens a file, close-on-exec.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - flags: `O_RDONLY` and so on.
  ///   - mode: The permissions of a file that is made.
  /// - Throws: `open` with the path.
  public init(opening path: String, flags: Int32, mode: UInt32 = 0o600) throws(SystemError) {
    let number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .current("open", "'\(path)'") }
    rawValue = number
  }

  deinit {
    close(rawValue)
  }

  /// Gives the number away: the caller closes it.
  public consuming func release() -> Int32 {
    let number = rawValue
    discard self
    return number
  }
}

// MARK: - Reading and writing

extension Descriptor {
  /// Reads once.
  ///
  /// - Parameter buffer: Where to.
  /// - Returns: The number of bytes; 0 at the end; `nil` when nothing is there and the descriptor
  ///   does not block.
  /// - Throws: `read`, for every failure but EAGAIN and EINTR.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int? {
    while true {
      let count = Glibc.read(rawValue, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EAGAIN { return nil }
      guard errno == EINTR else { throw .current("read", "from descriptor \(rawValue)") }
    }
  }

  /// Reads what is there without waiting; the descriptor must not block.
  ///
  /// - Parameter limit: The most bytes to read.
  /// - Returns: The bytes, and whether the end was reached.
  /// - Throws: `read`.
  public func readAvailable(upTo limit: Int) throws(SystemError) -> (bytes: [UInt8], atEnd: Bool) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = try readSome(into: &chunk, count: wanted)
      guard let count else { return (bytes, false) }
      if count == 0 { return (bytes, true) }
      bytes += chunk[..<count]
    }
    return (bytes, false)
  }

  private func readSome(into chunk: inout [UInt8], count: Int) throws(SystemError) -> Int? {
    // The closure's error type is not inferred through withUnsafeMutableBytes, so it comes out as a
    // value.
    let result = chunk.withUnsafeMutableBytes { buffer -> Result<Int?, SystemError> in
      do throws(SystemError) {
        return .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Writes once.
  ///
  /// - Parameter buffer: What to write.
  /// - Returns: The number of bytes taken; `nil` when there is no room and the descriptor does not
  ///   block.
  /// - Throws: `write`; EPIPE when nobody reads any more.
  public func write(_ buffer: UnsafeRawBufferPointer) throws(SystemError) -> Int? {
    while true {
      let count = Glibc.write(rawValue, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EAGAIN { return nil }
      guard errno == EINTR else { throw .current("write", "to descriptor \(rawValue)") }
    }
  }

  /// Writes everything.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - waits: Whether to wait where there is no room; without, the descriptor must block.
  /// - Throws: `write`; with `waits` also `ppoll`, as ``Polling`` does when asked to end.
  public func writeAll(_ bytes: [UInt8], waits: Bool = false) throws(SystemError) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, SystemError> in
      var rest = buffer[...]
      do throws(SystemError) {
        while !rest.isEmpty {
          if let count = try write(UnsafeRawBufferPointer(rebasing: rest)) {
            rest = rest.dropFirst(count)
          } else if waits {
            _ = try Polling.wait(for: [Polling.Target(rawValue, .writable)], deadline: nil)
          } else {
            throw SystemError(
              call: "write", code: EAGAIN, detail: "to descriptor \(rawValue), which must block")
          }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Makes reads and writes return instead of waiting.
  ///
  /// - Throws: `fcntl`.
  public func setNonBlocking() throws(SystemError) {
    let flags = fcntl(rawValue, F_GETFL)
    guard flags >= 0, fcntl(rawValue, F_SETFL, flags | O_NONBLOCK) == 0 else {
      throw .current("fcntl", "of descriptor \(rawValue)")
    }
  }
}
