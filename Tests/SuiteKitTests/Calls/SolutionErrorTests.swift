import XCTest

@testable import SuiteKit

final class SolutionErrorTests: XCTestCase {
  func testOnlyInvalidInputIsARefusal() {
    XCTAssertTrue(SolutionError(type: "InvalidInput", message: "").isInvalidInput)
    for type in ["invalidInput", "Solution.InvalidInput", "InvalidInputs", ""] {
      XCTAssertFalse(SolutionError(type: type, message: "").isInvalidInput, type)
    }
  }
}
