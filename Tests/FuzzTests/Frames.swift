import Wire

/// Whole frames as both ends write them, for mutation.
enum Frames {
  /// A frame with a payload.
  static func frame(_ kind: FrameKind, _ sequence: UInt32, _ payload: [UInt8] = []) -> [UInt8] {
    var encoder = WireEncoder()
    FrameHeader(kind, sequence: sequence, length: payload.count).encode(into: &encoder)
    return encoder.take() + payload
  }

  /// What is encoded by a closure.
  static func bytes(_ encode: (inout WireEncoder) -> Void) -> [UInt8] {
    var encoder = WireEncoder()
    encode(&encoder)
    return encoder.take()
  }

  /// A payload that is one string.
  static func text(_ text: String) -> [UInt8] { bytes { $0.encode(text) } }

  /// Conversations from a worker, each kind of frame at least once.
  static let fromWorker: [[UInt8]] = {
    let crash = bytes { encoder in
      encoder.encode(Int32(4))
      encoder.encode(Int32(1))
      for address in [0x1000, 0x7F00_0000, 0x7E80_0000, 0x7F01_0000] as [UInt64] {
        encoder.encode(address)
      }
      encoder.encode(Int32(-1))
      encoder.encode(false)
      encoder.encode((0..<64).map { UInt64($0) * 16 })
    }
    return [
      frame(.started, 0) + frame(.ready, 0, text("digest")),
      frame(.returned, 1, Document().bytes),
      frame(.threw, 2, text("InvalidInput") + text("the scores are fewer than the boxes")),
      frame(.prepared, 3) + frame(.ran, 4) + frame(.returned, 5, Document().bytes),
      frame(.rejected, 6, text("there is no function 7; the contract has 1")),
      frame(.crashed, 0, crash),
      frame(.released, 7, bytes { $0.encode([3, 4] as [UInt32]) })
        + frame(.ask, 7, bytes { $0.encode(UInt32(5)) } + Document().bytes)
        + frame(.rethrew, 7, bytes { $0.encode(UInt32(0)) }),
    ]
  }()

  /// Conversations from a suite, each kind of request at least once.
  ///
  /// Function 0 takes a document, function 1 numbers, of which four are too many, function 2 a function, which it
  /// asks for a number, and returns a function, function 3 makes an object of one that is there or of none.
  static let fromSuite: [[UInt8]] = {
    let document = bytes { $0.encode(UInt32(0)) } + Document().bytes
    let numbers = bytes { encoder in
      encoder.encode(UInt32(1))
      encoder.encode([1.0, 2, 3])
    }
    let tooMany = bytes { encoder in
      encoder.encode(UInt32(1))
      encoder.encode([1.0, 2, 3, 4])
    }
    let asking = bytes { encoder in
      encoder.encode(UInt32(2))
      encoder.encode(UInt32(9))
    }
    let answer = bytes { $0.encode(5) }
    let error = bytes { $0.encode(UInt32(0)) } + text("Refusal") + text("there is no number")
    let first = bytes { $0.encode(UInt32(0)) }
    let releaseFirst = frame(.release, 0, bytes { $0.encode([0] as [UInt32]) })
    let make = bytes { encoder in
      encoder.encode(UInt32(3))
      encoder.encode(false)
    }
    let use = bytes { encoder in
      encoder.encode(UInt32(3))
      encoder.encode(true)
      encoder.encode(UInt32(1))
    }
    return [
      frame(.call, 1, asking) + frame(.answered, 1, answer) + frame(.invoke, 2, first)
        + releaseFirst + frame(.invoke, 3, first),
      frame(.call, 1, asking) + frame(.call, 2, numbers) + frame(.failed, 1, error),
      frame(.call, 1, make) + frame(.call, 2, make) + releaseFirst + frame(.call, 3, use)
        + frame(.call, 4, use),
      frame(.load, 0, text("/nowhere/solution.so")) + frame(.call, 1, numbers),
      frame(.call, 1, document),
      frame(.prepare, 1, numbers) + frame(.run, 2) + frame(.fetch, 3),
      frame(.call, 1, numbers) + frame(.call, 2, document) + frame(.call, 3, numbers),
      frame(.prepare, 1, tooMany) + frame(.run, 2) + frame(.fetch, 3) + frame(.call, 4, tooMany),
      frame(.prepare, 1, document) + frame(.run, 2) + frame(.fetch, 3) + frame(.run, 4),
    ]
  }()
}

extension Mutator {
  /// Damages a conversation anywhere, or only the payload of its first frame, whose header then fits: the
  /// other way hardly any damage gets behind the header.
  mutating func mutateFrames(_ frames: [UInt8], kinds: [FrameKind]) -> [UInt8] {
    guard below(2) == 0, let header = try? FrameHeader(parsing: frames[...], limit: .max) else {
      return mutate(frames)
    }
    let end = FrameHeader.size + header.length
    let payload = mutate(Array(frames[FrameHeader.size..<end]))
    let kind = below(4) == 0 ? kinds[below(kinds.count)] : header.kind
    return Frames.frame(kind, header.sequence, payload) + frames[end...]
  }
}
