import Glibc
import Wire

@testable import Worker

/// Damages what a suite sends, and has a worker serve it: the whole of its loop, over files in memory in
/// the place of pipes, because they hold everything at once, so that one thread will do.
struct RequestFuzzer {
  /// How many replies of each kind came.
  private(set) var replies: [FrameKind: Int] = [:]
  /// How many conversations asked for a library first.
  private(set) var libraries = 0

  /// What was wrong with the worker's own frames.
  struct UnsoundReply: Error {
    var conversation: [UInt8]
    var output: [UInt8]
  }

  /// The longest payload that is received.
  static let limit = 64 << 10

  /// The most memory that a round may take for a conversation of so many bytes: what a header may ask for,
  /// the decoder's budget, a result of its size that is encoded while its buffer grows, and the replies.
  static func bound(forByteCount count: Int) -> Int {
    limit + 3 * WireDecoder.budget(forByteCount: count) + 16 * count + (16 << 10)
  }

  private struct TooLong: Error {}

  private var mutator: Mutator
  private let input: Int32
  private let output: Int32

  init(seed: UInt64) {
    mutator = Mutator(seed: seed)
    input = fileno(tmpfile())
    output = fileno(tmpfile())
    precondition(input >= 0 && output >= 0)
    replies.reserveCapacity(16)
  }

  /// The next damaged conversation.
  mutating func next() -> [UInt8] {
    let original = Frames.fromSuite[mutator.below(Frames.fromSuite.count)]
    return mutator.mutateFrames(original, kinds: FrameKind.allCases)
  }

  /// Serves a conversation to its end, or to where it is out of step, and reads the replies.
  ///
  /// - Parameter conversation: What the suite sends.
  /// - Throws: `UnsoundReply` unless each reply is a sound frame that a request with its number can have.
  mutating func serve(_ conversation: [UInt8]) throws {
    ftruncate(input, 0)
    ftruncate(output, 0)
    lseek(input, 0, SEEK_SET)
    lseek(output, 0, SEEK_SET)
    precondition(pwrite(input, conversation, conversation.count, 0) == conversation.count)
    var pipe = FramePipe(requests: input, replies: output, limit: Self.limit)
    let isLoading = (try? FrameHeader(parsing: conversation[...], limit: .max))?.kind == .load
    if isLoading {
      guard Worker.library(askedForOn: &pipe) != nil else { return }
      libraries += 1
    }
    let loop = ServingLoop(pipe: pipe, functions: functions)
    loop.serve(contract: "digest")
    try readReplies(to: conversation)
  }

  private mutating func readReplies(to conversation: [UInt8]) throws {
    let size = Int(lseek(output, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      count = max(0, pread(output, target.baseAddress, size, 0))
    }
    var rest = bytes[...]
    var count = 0
    while !rest.isEmpty {
      guard let header = try? FrameHeader(parsing: rest, limit: rest.count - FrameHeader.size),
        !header.kind.isRequest, (header.kind == .ready) == (count == 0)
      else { throw UnsoundReply(conversation: conversation, output: bytes) }
      replies[header.kind, default: 0] += 1
      rest = rest.dropFirst(FrameHeader.size + header.length)
      count += 1
    }
    // At most one for each request, besides the greeting, and each may tell of functions that were let go.
    guard (1...2 * (conversation.count / FrameHeader.size + 1)).contains(count) else {
      throw UnsoundReply(conversation: conversation, output: bytes)
    }
  }

  /// What a suite can have a handle of.
  private final class Thing {}

  private let functions: [Worker.ServedFunction] = [
    { decoder throws(WireError) in
      let document = try Document(bytes: RequestFuzzer.rest(of: &decoder))
      return { { encoder in for byte in document.bytes { encoder.encode(byte) } } }
    },
    { decoder throws(WireError) in
      let values = try decoder.scalars(Double.self)
      try decoder.finish()
      return { () throws in
        guard values.count <= 3 else { throw TooLong() }
        return { encoder in encoder.encode(values) }
      }
    },
    { decoder throws(WireError) in
      let function = try decoder.function(named: "f")
      try decoder.finish()
      return { () throws in
        let value = try function.call(
          as: .function, { [] }, encode: { _ in },
          decode: { decoder throws(WireError) in try decoder.decode(Int.self) })
        return { encoder in
          encoder.elements(named: "result", canThrow: false, { $0.encode($1) }, next: { value })
        }
      }
    },
    { decoder throws(WireError) in
      let given = try decoder.optional { decoder throws(WireError) in
        try decoder.object(of: Thing.self)
      }
      try decoder.finish()
      return { { encoder in encoder.object(given ?? Thing()) } }
    },
  ]

  private static func rest(of decoder: inout WireDecoder) throws(WireError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(decoder.bytesLeft)
    while decoder.bytesLeft > 0 { bytes.append(try decoder.decode(UInt8.self)) }
    return bytes
  }
}
