import Foundation
import XCTest

@testable import Judging

final class ProgressEventTests: XCTestCase {
  private let time = Date(timeIntervalSince1970: 1_795_147_200.125)

  func testAnEventComesBackAsItWasWritten() throws {
    let kinds: [ProgressEvent.Kind] = [
      .attempt(ProgressEvent.Attempt(verdict: .accepted, digest: "ab", ratio: 1.25)),
      .attempt(ProgressEvent.Attempt(verdict: .wrongAnswer, digest: "ab")),
      .hint(step: 2), .work(seconds: 90), .interviewBegun(minutes: 45),
      .interviewFinished(interview: "i"),
    ]
    for kind in kinds {
      let event = ProgressEvent(kind, exercise: "nms", at: time)
      XCTAssertEqual(ProgressEvent(line: Data(try event.line.utf8)), event)
    }
  }

  func testALineIsPlainJSON() throws {
    let attempt = ProgressEvent.Attempt(verdict: .accepted, digest: "ab", ratio: 1.25)
    let event = ProgressEvent(.attempt(attempt), exercise: "nms", at: time, id: "e1")
    XCTAssertEqual(
      try event.line,
      #"{"digest":"ab","exercise":"nms","format":"judge-progress/1","id":"e1","kind":"attempt","#
        + #""ratio":1.25,"time":"2026-11-20T04:00:00.125Z","verdict":"accepted"}"#)
  }

  func testAnEventThatLacksWhatItsKindNeedsIsNone() {
    for line in [
      #"{"exercise":"nms","format":"judge-progress/1","id":"1","kind":"attempt","time":"2026-11-20T04:00:00.125Z","verdict":"accepted"}"#,
      #"{"exercise":"nms","format":"judge-progress/1","id":"1","kind":"hint","time":"2026-11-20T04:00:00.125Z"}"#,
      #"{"exercise":"nms","format":"judge-progress/1","id":"1","kind":"hint","step":1,"time":"yesterday"}"#,
      #"{"exercise":"nms","format":"judge-progress/2","id":"1","kind":"hint","step":1,"time":"2026-11-20T04:00:00.125Z"}"#,
    ] {
      XCTAssertNil(ProgressEvent(line: Data(line.utf8)), line)
    }
  }
}
