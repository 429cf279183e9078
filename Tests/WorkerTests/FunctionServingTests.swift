import Wire
import XCTest

@testable import Worker

/// Functions that a suite gives a solution, and those that it gets back, over files in the place of pipes.
final class FunctionServingTests: XCTestCase {
  /// Asks a function for two numbers and adds them up.
  private let addsTwo: Worker.ServedFunction = { decoder throws(WireError) in
    let function = try decoder.function(named: "f")
    try decoder.finish()
    return { () throws in
      let sum = try FunctionServingTests.ask(function, 1) + FunctionServingTests.ask(function, 2)
      return { encoder in encoder.encode(sum) }
    }
  }

  /// Returns a function that asks another one.
  private let wraps: Worker.ServedFunction = { decoder throws(WireError) in
    let function = try decoder.function(named: "f")
    try decoder.finish()
    return {
      { encoder in
        encoder.function(
          LentFunction(name: "result", canThrow: true) { decoder in
            let value = try decoder.decode(Int.self)
            try decoder.finish()
            return (
              { [] },
              {
                let result = try FunctionServingTests.ask(function, 10 * value)
                return (result, { encoder in encoder.encode(result) })
              }
            )
          })
      }
    }
  }

  private static func ask(_ function: any BorrowedFunction, _ value: Int) throws -> Int {
    try function.call(
      as: .function, { [] }, encode: { encoder in encoder.encode(value) },
      decode: { decoder throws(WireError) in try decoder.decode(Int.self) })
  }

  private func bytes(_ encode: (inout WireEncoder) -> Void) -> [UInt8] {
    var encoder = WireEncoder()
    encode(&encoder)
    return encoder.take()
  }

  private func number(_ value: Int) -> [UInt8] { bytes { $0.encode(value) } }

  private func question(_ function: UInt32, _ value: Int) -> [UInt8] {
    bytes { $0.encode(function) } + number(value)
  }

  private func answer(_ sequence: UInt32, _ value: Int) -> [UInt8] {
    request(.answered, sequence) { $0.encode(value) }
  }

  private var released7: [UInt8] { bytes { $0.encode([7] as [UInt32]) } }

  func testAFunctionIsAskedWhileTheCallIsOpen() throws {
    let replies = try served(
      [
        request(.call, 5, function: 0) { $0.encode(UInt32(7)) }, answer(5, 30), answer(5, 12),
      ], by: [addsTwo])
    XCTAssertEqual(
      replies,
      [
        Reply(kind: .ask, sequence: 5, payload: question(7, 1)),
        Reply(kind: .ask, sequence: 5, payload: question(7, 2)),
        Reply(kind: .released, sequence: 5, payload: released7),
        Reply(kind: .returned, sequence: 5, payload: number(42)),
      ])
  }

  func testAnErrorThatPassesIsNamedByItsNumber() throws {
    let failed = request(.failed, 5) { encoder in
      encoder.encode(UInt32(3))
      encoder.encode("Refusal")
      encoder.encode("no")
    }
    let replies = try served(
      [request(.call, 5, function: 0) { $0.encode(UInt32(7)) }, failed], by: [addsTwo])
    XCTAssertEqual(replies.map(\.kind), [.ask, .released, .rethrew])
    XCTAssertEqual(replies.last?.payload, bytes { $0.encode(UInt32(3)) })
  }

  func testARequestIsServedWhileAFunctionIsAsked() throws {
    let replies = try served(
      [
        request(.call, 5, function: 0) { $0.encode(UInt32(7)) },
        request(.call, 6, function: 0) { $0.encode(UInt32(8)) }, answer(6, 1), answer(6, 2),
        answer(5, 30), answer(5, 12),
      ], by: [addsTwo])
    XCTAssertEqual(
      replies.map { "\($0.kind) \($0.sequence)" },
      ["ask 5", "ask 6", "ask 6", "released 6", "returned 6", "ask 5", "released 5", "returned 5"])
    XCTAssertEqual(replies.last?.payload, number(42))
  }

  func testAFunctionThatIsReturnedCanBeCalled() throws {
    let replies = try served(
      [
        request(.call, 1, function: 0) { $0.encode(UInt32(7)) },
        request(.invoke, 2, function: 0) { $0.encode(4) }, answer(2, 5),
      ], by: [wraps])
    XCTAssertEqual(
      replies,
      [
        Reply(kind: .returned, sequence: 1, payload: bytes { $0.encode(UInt32(0)) }),
        Reply(kind: .ask, sequence: 2, payload: question(7, 40)),
        Reply(kind: .returned, sequence: 2, payload: number(5)),
      ])
  }

  func testAFunctionThatNobodyHoldsIsForgotten() throws {
    let replies = try served(
      [
        request(.call, 1, function: 0) { $0.encode(UInt32(7)) },
        request(.release, 0) { $0.encode([0] as [UInt32]) },
        request(.invoke, 2, function: 0) { $0.encode(4) },
        request(.invoke, 3, function: 9) { $0.encode(4) },
      ], by: [wraps])
    XCTAssertEqual(replies.map(\.kind), [.returned, .released, .rejected, .rejected])
    XCTAssertEqual(replies[1].payload, released7)
    XCTAssertEqual(replies[2].payload, text("there is no function 0 that was lent"))
  }

  func testARevokedFunctionCannotBeCalled() throws {
    let function = LentFunction(name: "f", canThrow: false) { _ in ({ [] }, { (1, { _ in }) }) }
    var decoder = WireDecoder([])
    XCTAssertNoThrow(try function.prepare(&decoder))
    function.revoke()
    XCTAssertThrowsError(try function.prepare(&decoder)) { error in
      XCTAssertEqual(error as? WireError, .invalidValue("the function is no longer lent"))
    }
  }

  func testASequenceIsAFunctionThatMakesIterators() throws {
    let counts: Worker.ServedFunction = { _ throws(WireError) in
      { { encoder in encoder.sequence(0..<1, named: "result") { $0.encode($1) } } }
    }
    let replies = try served(
      [
        request(.call, 1, function: 0), request(.invoke, 2, function: 0),
        request(.invoke, 3, function: 1), request(.invoke, 4, function: 0),
        request(.invoke, 5, function: 1), request(.invoke, 6, function: 2),
      ], by: [counts])
    let none: [UInt8] = [0]
    XCTAssertEqual(replies.map(\.kind), Array(repeating: .returned, count: 6))
    XCTAssertEqual(
      replies.map(\.payload),
      [
        bytes { $0.encode(UInt32(0)) }, bytes { $0.encode(UInt32(1)) }, [1] + number(0),
        bytes { $0.encode(UInt32(2)) }, none, [1] + number(0),
      ])
  }

  func testAQuestionWithoutAnAnswerIsTheEnd() throws {
    let replies = try served(
      [request(.call, 5, function: 0) { $0.encode(UInt32(7)) }], by: [addsTwo])
    XCTAssertEqual(replies.map(\.kind), [.ask, .released, .threw])
  }
}
