import Judging
import XCTest

final class RunTimeErrorReasonTests: XCTestCase {
  static let reasons: [(reason: RunTimeErrorReason, sentence: String, json: String)] = [
    (
      .trap(message: "Index out of range"), "The solution trapped: Index out of range",
      #"{"kind":"trap","message":"Index out of range"}"#
    ),
    (.trap(message: nil), "The solution trapped.", #"{"kind":"trap"}"#),
    (
      .stackOverflow,
      "The stack overflowed: calls go too deep, often a recursion without an end.",
      #"{"kind":"stack-overflow"}"#
    ),
    (
      .threadLimit, "The solution started more threads than the box allows.",
      #"{"kind":"thread-limit"}"#
    ),
    (
      .earlyExit(code: 0), "The solution ended its process with exit(0) and no answer.",
      #"{"code":0,"kind":"early-exit"}"#
    ),
    (
      .earlyExit(code: nil), "The solution ended its process itself and gave no answer.",
      #"{"kind":"early-exit"}"#
    ),
    (
      .refusedSystemCall(name: "socket"), "The box refused the system call 'socket'.",
      #"{"kind":"refused-system-call","name":"socket"}"#
    ),
    (
      .refusedSystemCall(name: nil), "The box refused a system call.",
      #"{"kind":"refused-system-call"}"#
    ),
    (
      .protocolViolation(detail: "unknown frame 99"),
      "The solution disturbed the conversation with the judge: unknown frame 99",
      #"{"detail":"unknown frame 99","kind":"protocol-violation"}"#
    ),
    (
      .protocolViolation(detail: nil), "The solution disturbed the conversation with the judge.",
      #"{"kind":"protocol-violation"}"#
    ),
    (
      .invalidValue(detail: nil), "What came back is not a value of the declared type.",
      #"{"kind":"invalid-value"}"#
    ),
    (
      .invalidValue(detail: "bytes are left over"),
      "What came back is not a value of the declared type: bytes are left over",
      #"{"detail":"bytes are left over","kind":"invalid-value"}"#
    ),
    (
      .signal(number: 11),
      "The solution was killed by SIGSEGV (signal 11), memory that is not its own.",
      #"{"kind":"signal","number":11}"#
    ),
    (
      .signal(number: 42), "The solution was killed by signal 42.",
      #"{"kind":"signal","number":42}"#
    ),
  ]

  func testSaysEachReasonInASentence() {
    for (reason, sentence, _) in Self.reasons { XCTAssertEqual(reason.sentence.english, sentence) }
  }

  func testWritesAndReadsEachReason() throws {
    for (reason, _, json) in Self.reasons {
      XCTAssertEqual(try JSONReport.text(for: reason, layout: .line), json)
      XCTAssertEqual(try JSONReport.decode(RunTimeErrorReason.self, from: json), reason)
    }
  }

  func testRefusesAnUnknownReason() {
    XCTAssertThrowsError(
      try JSONReport.decode(RunTimeErrorReason.self, from: #"{"kind":"bad-luck"}"#))
  }
}
