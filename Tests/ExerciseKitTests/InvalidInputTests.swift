import XCTest

@testable import ExerciseKit

final class InvalidInputTests: XCTestCase {
  func testTheDescriptionIsTheMessage() {
    XCTAssertEqual("\(InvalidInput("k is 0"))", "k is 0")
  }

  func testErrorsWithOtherMessagesDiffer() {
    XCTAssertNotEqual(InvalidInput("k is 0"), InvalidInput("k is 1"))
  }
}
