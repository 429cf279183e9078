import XCTest

@testable import ExerciseKit

final class WHTests: XCTestCase {
  func testTheWidthComesFirst() {
    XCTAssertEqual(WH(3, 4), WH(w: 3, h: 4))
    XCTAssertEqual(WH(3, 4).w, 3)
    XCTAssertNotEqual(WH(3, 4), WH(4, 3))
  }

  func testEqualSizesAreOneElementOfASet() {
    XCTAssertEqual(Set([WH(3, 4), WH(w: 3, h: 4), WH(4, 3)]).count, 2)
  }
}
