import XCTest

@testable import ExerciseKit

final class Conv2dOptionsTests: XCTestCase {
  func testLeftOutOptionsAreTheUsualOnes() {
    let options = Conv2dOptions()
    XCTAssertTrue(options.stride == (1, 1))
    XCTAssertTrue(options.dilation == (1, 1))
    XCTAssertEqual(options.padding, .explicit(top: 0, bottom: 0, left: 0, right: 0))
    XCTAssertEqual(options.groups, 1)
  }

  func testPairsAreRowsThenColumns() {
    let options = Conv2dOptions(stride: (2, 3), padding: .same, dilation: (4, 5), groups: 6)
    XCTAssertEqual(options.stride.0, 2)
    XCTAssertEqual(options.dilation.1, 5)
    XCTAssertEqual(options.padding, .same)
    XCTAssertEqual(options.groups, 6)
  }
}
