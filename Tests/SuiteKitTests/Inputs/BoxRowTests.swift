import ExerciseKit
import XCTest

@testable import SuiteKit

final class BoxRowTests: XCTestCase {
  func testSquaresStandBesideEachOtherWithAGapBetweenThem() {
    XCTAssertEqual(Box.row(of: 2), [Box(0, 0, 10, 10), Box(20, 0, 30, 10)])
  }

  func testThereMayBeNone() {
    XCTAssertEqual(Box.row(of: 0), [])
  }
}
