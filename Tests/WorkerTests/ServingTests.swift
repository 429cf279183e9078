import Wire
import XCTest

@testable import Worker

final class ServingTests: XCTestCase {
  private struct TooLong: Error, CustomStringConvertible {
    var description: String { "more than 3 values" }
  }

  /// Halves numbers; throws for more than three of them.
  private let halves: Worker.ServedFunction = { decoder throws(WireError) in
    let values = try decoder.scalars(Double.self)
    try decoder.finish()
    return { () throws in
      guard values.count <= 3 else { throw TooLong() }
      let result = values.map { $0 / 2 }
      return { encoder in encoder.encode(result) }
    }
  }

  private func bytes(_ values: [Double]) -> [UInt8] {
    var encoder = WireEncoder()
    encoder.encode(values)
    return encoder.take()
  }

  private var tooLong: [UInt8] { text("TooLong") + text("more than 3 values") }

  func testACallIsAnsweredWithItsResult() throws {
    let replies = try served(
      [request(.call, 8, function: 0) { $0.encode([1.0, 3.0]) }], by: [halves])
    XCTAssertEqual(replies, [Reply(kind: .returned, sequence: 8, payload: bytes([0.5, 1.5]))])
  }

  func testAnErrorOfTheSolutionIsAnAnswer() throws {
    let replies = try served(
      [request(.call, 1, function: 0) { $0.encode([1.0, 2, 3, 4]) }], by: [halves])
    XCTAssertEqual(replies, [Reply(kind: .threw, sequence: 1, payload: tooLong)])
  }

  func testTheIndexChoosesTheFunction() throws {
    let doubles: Worker.ServedFunction = { decoder throws(WireError) in
      let value = try decoder.decode(Int.self)
      return { { encoder in encoder.encode(value * 2) } }
    }
    let replies = try served(
      [
        request(.call, 1, function: 1) { $0.encode(21) },
        request(.call, 2, function: 0) { $0.encode([8.0]) },
      ], by: [halves, doubles])
    XCTAssertEqual(replies.map(\.kind), [.returned, .returned])
    XCTAssertEqual(replies[0].payload, [42, 0, 0, 0, 0, 0, 0, 0])
    XCTAssertEqual(replies[1].payload, bytes([4]))
  }

  func testTheThreeStepsOfACallAreAnsweredOneByOne() throws {
    let replies = try served(
      [
        request(.prepare, 1, function: 0) { $0.encode([6.0]) }, request(.run, 2),
        request(.fetch, 3),
        request(.prepare, 4, function: 0) { $0.encode([1.0, 2, 3, 4]) }, request(.run, 5),
        request(.fetch, 6),
      ], by: [halves])
    XCTAssertEqual(
      replies,
      [
        Reply(kind: .prepared, sequence: 1, payload: []),
        Reply(kind: .ran, sequence: 2, payload: []),
        Reply(kind: .returned, sequence: 3, payload: bytes([3])),
        Reply(kind: .prepared, sequence: 4, payload: []),
        Reply(kind: .ran, sequence: 5, payload: []),
        Reply(kind: .threw, sequence: 6, payload: tooLong),
      ])
  }

  func testStepsOutOfOrderAreRejected() throws {
    let replies = try served(
      [
        request(.run, 1), request(.fetch, 2),
        request(.prepare, 3, function: 0) { $0.encode([6.0]) }, request(.fetch, 4),
        request(.run, 5), request(.run, 6), request(.fetch, 7), request(.fetch, 8),
      ], by: [halves])
    XCTAssertEqual(
      replies.map(\.kind),
      [
        .rejected, .rejected, .prepared, .rejected, .ran, .rejected, .returned, .rejected,
      ])
    XCTAssertEqual(replies[0].payload, text("there is no prepared call to run"))
    XCTAssertEqual(replies[1].payload, text("there is no result to fetch"))
  }

  func testANewCallForgetsTheResultOfTheLast() throws {
    let replies = try served(
      [
        request(.prepare, 1, function: 0) { $0.encode([6.0]) }, request(.run, 2),
        request(.prepare, 3, function: 0) { $0.encode([8.0]) }, request(.fetch, 4),
      ], by: [halves])
    XCTAssertEqual(replies.map(\.kind), [.prepared, .ran, .prepared, .rejected])
  }

  func testRequestsThatMakeNoSenseAreRejectedWithTheReason() throws {
    let replies = try served(
      [
        request(.call, 1, function: 1), request(.call, 2),
        request(.call, 3, function: 0) { $0.encode(5) },
        request(.call, 4, function: 0) { encoder in
          encoder.encode([1.0])
          encoder.unit()
        },
        request(.returned, 5),
        request(.call, 6, function: 0) { $0.encode([2.0]) },
      ], by: [halves])
    XCTAssertEqual(
      replies,
      [
        Reply(
          kind: .rejected, sequence: 1, payload: text("there is no function 1; the contract has 1")),
        Reply(
          kind: .rejected, sequence: 2,
          payload: text("cannot decode the arguments: \(WireError.truncated)")),
        Reply(
          kind: .rejected, sequence: 3,
          payload: text("cannot decode the arguments: \(WireError.countTooLarge)")),
        Reply(
          kind: .rejected, sequence: 4,
          payload: text("cannot decode the arguments: \(WireError.trailingBytes)")),
        Reply(kind: .rejected, sequence: 5, payload: text("returned is not a request")),
        Reply(kind: .returned, sequence: 6, payload: bytes([1])),
      ])
  }

  func testTheReceiveBufferServesLargeAndSmallRequestsInTurn() throws {
    let total: Worker.ServedFunction = { decoder throws(WireError) in
      let values = try decoder.scalars(Double.self)
      try decoder.finish()
      return {
        let sum = values.reduce(0, +)
        return { encoder in encoder.encode(sum) }
      }
    }
    let sizes = [1, 50_000, 3, 100_000, 0, 100_000]
    let replies = try served(
      sizes.enumerated().map { index, size in
        request(.call, UInt32(index), function: 0) { encoder in
          encoder.encode([Double](repeating: 2, count: size))
        }
      }, by: [total])
    let sums = try replies.map { reply in
      var decoder = WireDecoder(reply.payload)
      return try decoder.decode(Double.self)
    }
    XCTAssertEqual(sums, sizes.map { Double($0) * 2 })
  }

  func testServingEndsWithTheStream() throws {
    XCTAssertEqual(try served([], by: [halves]), [])
    let whole = request(.call, 1, function: 0) { $0.encode([1.0]) }
    for count in 1..<whole.count {
      XCTAssertEqual(try served([Array(whole.prefix(count))], by: [halves]), [])
    }
  }

  func testAStreamOutOfStepIsTheEnd() throws {
    let call = request(.call, 2, function: 0) { $0.encode([1.0]) }
    XCTAssertEqual(try served([[UInt8](repeating: 0, count: 16), call], by: [halves]), [])
  }
}
