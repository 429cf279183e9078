import Foundation
import XCTest

@testable import Judging

final class CallAnswerTests: XCTestCase {
  func testAValueIsKeptAloneToo() {
    let answer = CallAnswer(returns: "[1,2]")
    XCTAssertEqual(answer.json, #"{"returns":[1,2]}"#)
    XCTAssertEqual(answer.value, "[1,2]")
    XCTAssertTrue(answer.isAnswered)
  }

  func testAnErrorIsAnAnswer() {
    let answer = CallAnswer(throws: "InvalidInput", message: "k is \"0\"\n")
    XCTAssertEqual(
      answer.json, #"{"throws":{"type":"InvalidInput","message":"k is \"0\"\n"}}"#)
    XCTAssertNil(answer.value)
    XCTAssertTrue(answer.isAnswered)
  }

  func testAFailureIsNoAnswer() {
    let answer = CallAnswer(failure: "run-time-error", message: "\u{1}")
    XCTAssertEqual(
      answer.json, #"{"failure":{"reason":"run-time-error","message":"\u0001"}}"#)
    XCTAssertNil(answer.value)
    XCTAssertFalse(answer.isAnswered)
  }

  func testEveryAnswerIsALineOfJSON() throws {
    let odd = "\"\\\n\r\t\u{0}\u{7f}é\u{2028}"
    for answer in [
      CallAnswer(returns: DecodedValue.json(odd)), CallAnswer(throws: odd, message: odd),
      CallAnswer(failure: odd, message: odd),
    ] {
      XCTAssertFalse(answer.json.contains("\n"))
      XCTAssertNoThrow(try JSONValue(parsing: Data(answer.json.utf8)))
    }
  }
}
