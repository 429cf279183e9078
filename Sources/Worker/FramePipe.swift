import Glibc
import Wire

/// The two pipes to the suite: whole frames in, whole frames out, blocking.
struct FramePipe {
  let requests: Int32
  let replies: Int32

  /// The longest payload of a request that is received, and so the most memory that a header can ask for.
  let limit: Int

  /// Holds what was read last; grows, and is used again.
  private var buffer = [UInt8](repeating: 0, count: 4_096)
  /// The bytes in it that were read, and of these the payload of the last request.
  private var filled = 0
  private var request = 0..<0

  /// The payload of the last request.
  var payload: ArraySlice<UInt8> { buffer[request] }

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
    // What came with the last one begins this one.
    let rest = request.upperBound..<filled
    if !rest.isEmpty {
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[rest]))
      }
    }
    filled = rest.count
    request = 0..<0
    guard receive(FrameHeader.size),
      let header = try? FrameHeader(parsing: buffer[..<FrameHeader.size], limit: limit),
      receive(FrameHeader.size + header.length)
    else { return nil }
    request = FrameHeader.size..<FrameHeader.size + header.length
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
  /// Reads until there are so many bytes in the buffer; returns false if the stream ends first.
  ///
  /// A request that fits is read at once, with its header.
  private mutating func receive(_ count: Int) -> Bool {
    if buffer.count < count { grow(to: count) }
    let descriptor = requests
    while filled < count {
      let start = filled
      let bytes = buffer.withUnsafeMutableBytes { buffer in
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        return read(descriptor, room.baseAddress, room.count)
      }
      if bytes > 0 {
        filled += bytes
      } else if bytes == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Not in place: that would fill the new bytes with zeros, which are a gigabyte at most.
  private mutating func grow(to count: Int) {
    let old = buffer[..<filled]
    buffer = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      _ = target.update(fromContentsOf: old)
      initialized = count
    }
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
