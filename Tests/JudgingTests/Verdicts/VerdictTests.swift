import Judging
import XCTest

final class VerdictTests: XCTestCase {
  func testOrdersVerdictsFromTheOneThatHidesMost() {
    let order: [Verdict] = [
      .compileError, .judgeError, .memoryLimitExceeded, .timeLimitExceeded, .runTimeError,
      .wrongAnswer, .accepted,
    ]
    XCTAssertEqual(Set(order), Set(Verdict.allCases))
    for (index, worse) in order.enumerated() {
      for better in order[index...] {
        XCTAssertEqual(Verdict.worst(of: [better, worse]), worse)
        XCTAssertEqual(Verdict.worst(of: [worse, better]), worse)
      }
    }
  }

  func testNothingHasNoWorstVerdict() {
    XCTAssertNil(Verdict.worst(of: []))
  }

  func testOnlyAcceptedEndsWithExitCodeZero() {
    let codes = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, $0.exitCode) })
    XCTAssertEqual(
      codes,
      [
        .accepted: 0, .wrongAnswer: 1, .timeLimitExceeded: 1, .memoryLimitExceeded: 1,
        .runTimeError: 1, .compileError: 1, .judgeError: 3,
      ])
  }

  func testKeepsTheWordsOfTheNativeResult() {
    XCTAssertEqual(
      Verdict.allCases.map(\.rawValue),
      [
        "accepted", "wrong-answer", "time-limit-exceeded", "memory-limit-exceeded",
        "run-time-error", "compile-error", "judge-error",
      ])
  }
}
