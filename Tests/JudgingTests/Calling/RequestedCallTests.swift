import Foundation
import XCTest

@testable import Judging

final class RequestedCallTests: XCTestCase {
  private func line(_ text: String) throws -> RequestedCall {
    try RequestedCall(line: Data(text.utf8))
  }

  func testALineNamesTheFunctionAndTheArguments() throws {
    let call = try line(#"{"function": "nms", "arguments": {"k": 3}}"#)
    XCTAssertEqual(call.function, "nms")
    XCTAssertEqual(call.arguments, ["k": .integer(3)])
  }

  func testTheOnlyFunctionNeedsNoName() throws {
    XCTAssertNil(try line(#"{"arguments": {}}"#).function)
    XCTAssertNil(try line(#"{"function": null, "arguments": {}}"#).function)
  }

  func testArgumentsMayComeAlone() throws {
    let call = try RequestedCall(function: "nms", argumentsJSON: Data(#"{"k": null}"#.utf8))
    XCTAssertEqual(call.function, "nms")
    XCTAssertEqual(call.arguments, ["k": .null])
    XCTAssertThrowsError(try RequestedCall(function: nil, argumentsJSON: Data("[1]".utf8))) {
      error in
      XCTAssertEqual("\(error)", "The arguments must be a JSON object by parameter name.")
    }
  }

  func testSaysWhatIsNoCall() {
    let messages = [
      "{": "This is not JSON: {",
      "[]": "A call is a JSON object with 'arguments', and 'function' if needed.",
      #"{"function": "f"}"#: "A call is a JSON object with 'arguments', and 'function' if needed.",
      #"{"arguments": []}"#: "A call is a JSON object with 'arguments', and 'function' if needed.",
      #"{"arguments": {}, "name": "f"}"#:
        "A call has no 'name', only 'function' and 'arguments'.",
      #"{"arguments": {}, "function": 1}"#: "The name of a function is a string.",
    ]
    for (text, message) in messages {
      XCTAssertThrowsError(try line(text), text) { error in
        XCTAssertEqual("\(error)", message)
      }
    }
  }

  func testWhatIsNoCallStillGetsALine() {
    XCTAssertEqual(
      InvalidCall(#"a "b""#).answer,
      CallAnswer(failure: "invalid-call", message: #"a "b""#))
    XCTAssertFalse(InvalidCall("x").answer.isAnswered)
  }
}
