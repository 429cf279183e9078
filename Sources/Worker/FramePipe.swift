import Glibc
import Wire

/// The two pipes to the suite: whole frames in, whole frames out, blocking.
struct FramePipe {
  let requests: Int32
  let replies: Int32

  /// The longest payload of a request that is received, and so the most memory that a header can ask for.
  let limit: Int

  /// Holds the last request's payload in its first bytes; grows, and is used again.
  private var buffer: [UInt8] = []
  private var length = 0

  /// The payload of the last request.
  var payload: ArraySlice<UInt8> { buffer[..<length] }

  init(requests: Int32, replies: Int32, limit: Int = 1 << 30) {
    self.requests = requests
    self.replies = replies
    self.limit = limit
  }

  /// Waits for a request and returns its header, or nil when there will be none.
  ///
  /// The suite sends only sound frames. Anything else means that the stream is out of step, after which
  /// no reply could be matched to its request: it counts as the end.
  mutating func nextRequest() -> FrameHeader? {
    guard receive(FrameHeader.size),
      let header = try? FrameHeader(parsing: payload, limit: limit),
      receive(header.length)
    else { return nil }
    return header
  }

  /// Sends a reply, as one write where the pipe takes it.
  ///
  /// Failures are passed over: without a reader the kernel ends this process with SIGPIPE, or the next
  /// request is the end of the stream.
  func reply(_ kind: FrameKind, to sequence: UInt32, payload: [UInt8]) {
    var header = WireEncoder()
    FrameHeader(kind, sequence: sequence, length: payload.count).encode(into: &header)
    header.bytes.withUnsafeBytes { header in
      payload.withUnsafeBytes { payload in
        send(header, payload)
      }
    }
  }
}

// MARK: - Whole reads and writes

extension FramePipe {
  /// Fills the start of the buffer with so many bytes; returns false if the stream ends first.
  private mutating func receive(_ count: Int) -> Bool {
    length = count
    let descriptor = requests
    if buffer.count >= count {
      return buffer.withUnsafeMutableBytes { buffer in
        Self.readFully(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    // Not grown in place: that would copy the old bytes and fill the new ones with zeros.
    var isComplete = false
    buffer = []
    buffer = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      isComplete = Self.readFully(descriptor, UnsafeMutableRawBufferPointer(target))
      initialized = isComplete ? count : 0
    }
    return isComplete
  }

  private static func readFully(
    _ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var filled = 0
    while filled < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
      let count = read(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        filled += count
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  private func send(_ header: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer) {
    let total = header.count + payload.count
    var sent = 0
    while sent < total {
      let headerRest = UnsafeRawBufferPointer(rebasing: header[min(sent, header.count)...])
      let payloadRest = UnsafeRawBufferPointer(rebasing: payload[max(sent - header.count, 0)...])
      let parts = [iovec(headerRest), iovec(payloadRest)]
      let count = writev(replies, parts, Int32(parts.count))
      if count > 0 {
        sent += count
      } else if errno != EINTR {
        return
      }
    }
  }
}

extension iovec {
  /// Describes bytes that are only read.
  fileprivate init(_ bytes: UnsafeRawBufferPointer) {
    self.init(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
  }
}
