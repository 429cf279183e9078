import Glibc
import Wire

extension Worker {
  /// Serves a few calls of nothing in particular, so that the copies of this process find done what any process does
  /// that serves for the first time: to find out what the types are that cross the pipe.
  static func rehearse() {
    guard let requests = pipe(), let replies = pipe() else { return }
    // They fit into a pipe, as the answers do, so nobody has to wait at the other end.
    let caller = FramePipe(requests: replies.reading, replies: requests.writing)
    for function in UInt32(0)..<3 {
      caller.reply(.call, to: function + 1, payload: payload(ofCallTo: function))
    }
    close(requests.writing)
    ServingLoop(
      pipe: FramePipe(requests: requests.reading, replies: replies.writing), functions: functions
    ).serve(contract: "")
    for end in [requests.reading, replies.reading, replies.writing] { close(end) }
  }

  private struct RehearsalError: Error {}

  private static var functions: [ServedFunction] {
    [
      { decoder throws(WireError) in
        let numbers = try decoder.scalars(Float.self)
        let sizes = try decoder.optional { decoder throws(WireError) in
          try decoder.scalars(Int.self)
        }
        try decoder.finish()
        return {
          { encoder in
            encoder.encode(numbers)
            encoder.optional(sizes) { encoder, sizes in encoder.encode(sizes) }
          }
        }
      },
      { decoder throws(WireError) in
        let rows = try decoder.array { decoder throws(WireError) in
          try decoder.scalars(Float.self)
        }
        let name = try decoder.decode(String.self)
        try decoder.finish()
        return {
          { encoder in
            encoder.array(rows) { encoder, row in encoder.encode(row) }
            encoder.encode(name)
          }
        }
      },
      { _ in { throw RehearsalError() } },
    ]
  }

  /// What a call of one of these functions says.
  private static func payload(ofCallTo function: UInt32) -> [UInt8] {
    var payload = WireEncoder()
    payload.encode(function)
    switch function {
    case 0:
      payload.encode([1, 2] as [Float])
      payload.optional([1, 2] as [Int]?) { encoder, sizes in encoder.encode(sizes) }
    case 1:
      payload.array([[1], [2]] as [[Float]]) { encoder, row in encoder.encode(row) }
      payload.encode("name")
    default: break
    }
    return payload.take()
  }

  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    return Glibc.pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }
}
