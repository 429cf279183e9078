import XCTest

@testable import ExerciseKit

final class LabelMapTests: XCTestCase {
  func testALabelIsFoundByRowAndColumn() {
    let map = LabelMap(height: 2, width: 3, data: [0, 1, 2, 3, 4, 5])
    XCTAssertEqual(map[0, 2], 2)
    XCTAssertEqual(map[1, 0], 3)
    XCTAssertEqual(map[1, 2], 5)
  }

  func testALabelCanBeReplaced() {
    var map = LabelMap(height: 2, width: 3, data: Array(repeating: 0, count: 6))
    map[1, 1] = 9
    XCTAssertEqual(map.data, [0, 0, 0, 0, 9, 0])
  }

  func testRowsGiveTheSize() {
    XCTAssertEqual(LabelMap([[1, 2], [3, 4], [5, 6]]).height, 3)
    XCTAssertEqual(
      LabelMap([[1, 2], [3, 4], [5, 6]]),
      LabelMap(height: 3, width: 2, data: [1, 2, 3, 4, 5, 6]))
    XCTAssertEqual(LabelMap([[], []]), LabelMap(height: 2, width: 0, data: []))
    XCTAssertEqual(LabelMap([]), LabelMap(height: 0, width: 0, data: []))
  }

  func testEqualMapsHaveEqualSizes() {
    XCTAssertNotEqual(
      LabelMap(height: 1, width: 4, data: [1, 2, 3, 4]),
      LabelMap(height: 2, width: 2, data: [1, 2, 3, 4]))
  }

  func testAcceptsASizeThatFits() throws {
    let map = try LabelMap(validating: 2, width: 1, data: [7, -8])
    XCTAssertEqual(map, LabelMap([[7], [-8]]))
    XCTAssertEqual(try LabelMap(validating: 0, width: 5, data: []).width, 5)
  }

  func testRefusesASizeThatDoesNotFit() {
    let sizes: [(height: Int, width: Int, count: Int)] = [
      (2, 2, 3), (2, 2, 5), (-1, -4, 4), (-1, 0, 0), (0, -1, 0), (1 << 32, 1 << 32, 0), (0, 3, 3),
    ]
    for (height, width, count) in sizes {
      let data = Array(repeating: 0, count: count)
      XCTAssertThrowsError(try LabelMap(validating: height, width: width, data: data)) { error in
        XCTAssertEqual("\(error)", "a \(height)×\(width) LabelMap with \(count) labels")
      }
    }
  }
}
