import Wire
import XCTest

@testable import SuiteKit

final class FunctionTranscriptTests: XCTestCase {
  private struct Refusal: Error {}

  private func transcript(
    _ role: FunctionRole = .function, answering values: [Any], byteCount: Int = 8
  ) -> FunctionTranscript {
    let transcript = FunctionTranscript(of: "f", as: role)
    for (index, value) in values.enumerated() {
      let call = transcript.begin({ [index] }, byteCount: byteCount)
      transcript.note(call, returned: value, byteCount: byteCount)
    }
    return transcript
  }

  func testCallsAreShownWithTheirAnswers() {
    XCTAssertEqual(
      transcript(answering: [1.0, [2, 3], "a"]).text, #"f(0) = 1, f(1) = [2, 3], f(2) = "a""#)
    XCTAssertEqual(transcript(answering: [()]).text, "f(0)")
    XCTAssertNil(transcript(answering: []).text)
  }

  func testTheFirstCallsAndTheLastAreShown() {
    XCTAssertEqual(
      transcript(answering: Array(10..<30)).text,
      "f(0) = 10, f(1) = 11, f(2) = 12, f(3) = 13, f(4) = 14, f(5) = 15, f(6) = 16, f(7) = 17, …, "
        + "f(19) = 29 (20 calls)")
  }

  func testAnIteratorShowsItsElements() {
    XCTAssertEqual(
      transcript(
        .iterator, answering: [Int?.some(2) as Any, Int?.some(3) as Any, Int?.none as Any]
      )
      .text, "f gave 2, 3, nil")
  }

  func testErrorsAndMissingAnswersAreShown() {
    let transcript = FunctionTranscript(of: "f", as: .function)
    transcript.note(transcript.begin({ [1] }, byteCount: 8), threw: Refusal())
    transcript.note(
      transcript.begin({ [2] }, byteCount: 8), threw: Mismatch(message: "ends the test"))
    _ = transcript.begin({ [3] }, byteCount: 8)
    XCTAssertEqual(transcript.text, "f(1) threw Refusal(), f(2) …, f(3) …")
  }

  func testACallWithinACallKeepsItsPlace() {
    let transcript = FunctionTranscript(of: "f", as: .function)
    let outer = transcript.begin({ [1] }, byteCount: 8)
    let inner = transcript.begin({ [2] }, byteCount: 8)
    transcript.note(inner, returned: 20, byteCount: 8)
    transcript.note(outer, returned: 10, byteCount: 8)
    XCTAssertEqual(transcript.text, "f(1) = 10, f(2) = 20")
  }

  func testALargeValueIsKeptAsText() {
    final class Large {}
    func isHeld(byteCount: Int) -> Bool {
      let transcript = FunctionTranscript(of: "f", as: .function)
      weak var held: Large?
      do {
        let value = Large()
        held = value
        transcript.note(
          transcript.begin({ [] }, byteCount: 0), returned: value, byteCount: byteCount)
      }
      return withExtendedLifetime(transcript) { held != nil }
    }
    XCTAssertTrue(isHeld(byteCount: 100))
    XCTAssertFalse(isHeld(byteCount: 5_000))
    XCTAssertEqual(transcript(answering: [[1, 2]], byteCount: 5_000).text, "f(0) = [1, 2]")
  }

  func testAReportSaysWhatEveryFunctionWasAsked() {
    let call = CallTranscript()
    XCTAssertEqual(call.text, "")
    _ = call.begin("source", .sequence)
    let first = call.begin("f", .function)
    first.note(first.begin({ [1] }, byteCount: 8), returned: 2, byteCount: 8)
    let second = call.begin("g", .iterator)
    second.note(second.begin({ [] }, byteCount: 0), returned: 3, byteCount: 8)
    XCTAssertEqual(call.text, " where f(1) = 2; g gave 3")
  }
}
