import XCTest

@testable import ExerciseKit

final class BoxTests: XCTestCase {
  func testTheCornersComeInOrder() {
    let box = Box(1, 2, 3, 4)
    XCTAssertEqual([box.x1, box.y1, box.x2, box.y2], [1, 2, 3, 4])
    XCTAssertEqual(box, Box(x1: 1, y1: 2, x2: 3, y2: 4))
  }
}
