import Glibc
import Wire
import XCTest

@testable import Worker

/// A reply as it came out of the serving loop.
struct Reply: Equatable {
  var kind: FrameKind
  var sequence: UInt32
  var payload: [UInt8]
}

/// A frame for the serving loop.
func request(
  _ kind: FrameKind, _ sequence: UInt32, function: UInt32? = nil,
  _ arguments: (inout WireEncoder) -> Void = { _ in }
) -> [UInt8] {
  var payload = WireEncoder()
  if let function { payload.encode(function) }
  arguments(&payload)
  var frame = WireEncoder()
  FrameHeader(kind, sequence: sequence, length: payload.bytes.count).encode(into: &frame)
  return frame.take() + payload.take()
}

/// Serves the requests from one file into another and returns the replies after `ready`.
///
/// Files stand in for the pipes because they hold everything at once, so that one thread will do.
func served(
  _ requests: [[UInt8]], by functions: [Worker.ServedFunction], contract: String = "digest"
) throws -> [Reply] {
  let input = try XCTUnwrap(tmpfile())
  let output = try XCTUnwrap(tmpfile())
  defer {
    fclose(input)
    fclose(output)
  }
  let bytes = requests.flatMap { $0 }
  XCTAssertEqual(write(fileno(input), bytes, bytes.count), bytes.count)
  lseek(fileno(input), 0, SEEK_SET)
  let loop = ServingLoop(
    pipe: FramePipe(requests: fileno(input), replies: fileno(output)), functions: functions)
  loop.serve(contract: contract)

  let size = Int(lseek(fileno(output), 0, SEEK_END))
  lseek(fileno(output), 0, SEEK_SET)
  var rest = [UInt8](repeating: 0, count: size)[...]
  XCTAssertEqual(rest.withUnsafeMutableBytes { read(fileno(output), $0.baseAddress, size) }, size)
  var replies: [Reply] = []
  while !rest.isEmpty {
    let header = try FrameHeader(parsing: rest, limit: rest.count)
    rest = rest.dropFirst(FrameHeader.size)
    replies.append(
      Reply(
        kind: header.kind, sequence: header.sequence, payload: Array(rest.prefix(header.length))))
    rest = rest.dropFirst(header.length)
  }
  let greeting = try XCTUnwrap(replies.first)
  XCTAssertEqual(greeting, Reply(kind: .ready, sequence: 0, payload: text(contract)))
  return Array(replies.dropFirst())
}

/// The bytes of an encoded string.
func text(_ value: String) -> [UInt8] {
  var encoder = WireEncoder()
  encoder.encode(value)
  return encoder.take()
}
