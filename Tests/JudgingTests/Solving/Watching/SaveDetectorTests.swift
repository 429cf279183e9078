import XCTest

@testable import Judging

final class SaveDetectorTests: XCTestCase {
  private let start = ContinuousClock.now
  private var detector = SaveDetector(content: "a")

  func testNothingIsReadBeforeSomethingHappens() {
    XCTAssertNil(detector.readingTime)
  }

  func testACompleteFileIsReadAtOnce() {
    detector.noteChange(isComplete: true, at: start)
    XCTAssertEqual(detector.readingTime, start)
  }

  func testAFileThatMayNotBeCompleteIsReadWhenItIsQuiet() {
    detector.noteChange(isComplete: false, at: start)
    detector.noteChange(isComplete: false, at: start + .milliseconds(20))
    XCTAssertEqual(detector.readingTime, start + .milliseconds(50))
  }

  func testAnotherContentIsASaveAndTheSameIsNot() {
    detector.noteChange(isComplete: true, at: start)
    XCTAssertFalse(detector.isSave("a", at: start))
    XCTAssertNil(detector.readingTime)
    XCTAssertTrue(detector.isSave("b", at: start))
    XCTAssertFalse(detector.isSave("b", at: start))
    XCTAssertTrue(detector.isSave("a", at: start))
  }

  func testAChangeSoonAfterASaveWaitsForTheRest() {
    XCTAssertTrue(detector.isSave("b", at: start))
    let soon = start + .milliseconds(40)
    detector.noteChange(isComplete: true, at: soon)
    XCTAssertEqual(detector.readingTime, soon + .milliseconds(30))
    let late = start + .seconds(1)
    detector.noteChange(isComplete: true, at: late)
    XCTAssertEqual(detector.readingTime, late)
  }
}
