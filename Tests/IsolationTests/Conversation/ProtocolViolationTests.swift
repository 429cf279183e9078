import Isolation
import Wire
import XCTest

/// A worker that says anything but what it is asked gets no further.
final class ProtocolViolationTests: ProgramTestCase {
  /// For workers that live on, which are given no longer than a request.
  private var impatient: WorkerLimits {
    var limits = FakeWorker.limits
    limits.wallTimePerCall = .seconds(1)
    return limits
  }

  private func assertViolation(
    _ mode: String, _ text: String, limits: WorkerLimits = FakeWorker.limits,
    arguments: [UInt8] = [1], line: UInt = #line
  ) throws {
    let failure = try FakeWorker.failure(mode, limits: limits, arguments: arguments, line: line)
    XCTAssertEqual(failure.reason, .protocolViolation(text), line: line)
  }

  func testTheGreetingMustComeFirst() throws {
    try assertViolation("no-greeting", "began with a 'returned' frame instead of 'ready'")
  }

  func testTheGreetingMustNameTheContract() throws {
    try assertViolation("other-contract", "serves the contract 'other' instead of 'digest'")
    try assertViolation(
      "greeting-without-digest",
      "sent a 'ready' frame that cannot be decoded: the bytes end in the middle of a value")
  }

  func testTheGreetingMayNotBeRepeated() throws {
    try assertViolation("second-greeting", "sent a 'ready' frame without being asked")
  }

  func testAnAnswerMayNotComeBeforeItsRequest() throws {
    try assertViolation("early-answer", "sent a 'returned' frame without being asked")
  }

  func testAnAnswerMayNotComeBeforeItsRequestHasBeenRead() throws {
    try assertViolation(
      "answer-before-the-end", "sent a 'returned' frame before it had read the request",
      arguments: [UInt8](repeating: 0, count: 8 << 20))
  }

  func testASecondAnswerIsFoundBeforeTheNextRequest() throws {
    let session = try FakeWorker.start("twice")
    XCTAssertEqual(try session.call(function: 0, arguments: []), .returned([]))
    XCTAssertThrowsError(try session.call(function: 0, arguments: [])) { error in
      XCTAssertEqual(
        (error as? WorkerFailure)?.reason,
        .protocolViolation("sent a 'returned' frame without being asked"))
    }
  }

  func testAnAnswerMustRepeatTheNumber() throws {
    try assertViolation("wrong-number", "answered request 2 instead of 1")
  }

  /// Damaged frames go through the real pipe; millions more are read from memory in `FuzzTests`.
  func testADamagedHeaderIsNoAnswer() throws {
    var encoder = WireEncoder()
    FrameHeader(.returned, sequence: 1, length: 5).encode(into: &encoder)
    let frame = encoder.take() + [1, 2, 3, 4, 5]
    let session = try FakeWorker.start("verbatim")
    XCTAssertEqual(try session.call(function: 0, arguments: frame), .returned([1, 2, 3, 4, 5]))

    for index in 0..<FrameHeader.size {
      for value in [0, 3, 127, 128, 255] as [UInt8] where frame[index] != value {
        var damaged = frame
        damaged[index] = value
        // A length that is too small is a shorter claim, and the rest is found before the next request.
        guard index != 8 || value > 5 else { continue }
        let failure = try FakeWorker.failure("verbatim", arguments: damaged)
        guard case .protocolViolation = failure.reason else {
          return XCTFail("byte \(index) is \(value): \(failure.reason)")
        }
      }
    }
  }

  func testAnAnswerMustBeOfAKindThatFits() throws {
    try assertViolation("wrong-kind", "answered with a 'ran' frame instead of a result")
    try assertViolation("request-as-answer", "answered with a 'call' frame instead of a result")
  }

  func testAnAnswerWithoutContentMustBeEmpty() throws {
    let session = try FakeWorker.start("content-where-none-belongs")
    XCTAssertThrowsError(try session.prepare(function: 0, arguments: [])) { error in
      XCTAssertEqual(
        (error as? WorkerFailure)?.reason,
        .protocolViolation(
          "answered with a 'prepared' frame of 1 bytes instead of an empty 'prepared' frame"))
    }
  }

  func testAFrameMustBeReadable() throws {
    try assertViolation(
      "garbage",
      "sent a frame that cannot be read: the bytes do not begin with the mark of a frame")
    try assertViolation(
      "too-long",
      "sent a frame that cannot be read: 67108865 bytes are more than the limit of 67108864")
    try assertViolation(
      "undecodable-error",
      "sent a 'threw' frame that cannot be decoded: the bytes end in the middle of a value")
    try assertViolation(
      "undecodable-report",
      "sent a crash report that cannot be read: the bytes end in the middle of a value")
  }

  func testAFrameMustBeWhole() throws {
    try assertViolation("half-a-header", "exited with code 0 in the middle of a frame")
    try assertViolation("half-a-payload", "exited with code 3 in the middle of a frame")
  }

  func testAWorkerThatHangsUpMustEnd() throws {
    try assertViolation("hang-up", "closed its end of a pipe and lived on", limits: impatient)
    try assertViolation(
      "hang-up-requests", "closed its end of a pipe and lived on", limits: impatient)
  }

  func testAWorkerThatReportsACrashMustEnd() throws {
    try assertViolation("false-report", "reported a crash and lived on", limits: impatient)
  }
}
