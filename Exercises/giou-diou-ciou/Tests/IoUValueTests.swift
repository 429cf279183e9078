import ExerciseKit
import SuiteKit
import XCTest

final class IoUValueTests: SuiteTestCase {
  private let square = Box(0, 0, 10, 10)

  func testEqualBoxesHaveOneOfEveryKind() throws {
    for kind in IoUKind.allCases {
      try expect(iouValue(square, square, kind), equals: 1)
    }
  }

  func testGIoUSubtractsTheEmptyPartOfTheEnclosingBox() throws {
    // The boxes touch in a corner: half of the enclosing box is empty.
    try expect(iouValue(Box(0, 0, 1, 1), Box(1, 1, 2, 2), .giou), equals: -0.5)
  }

  func testDIoUSubtractsTheSquareOfTheDistanceOverThatOfTheDiagonal() throws {
    try expect(iouValue(Box(0, 0, 4, 4), Box(4, 4, 8, 8), .diou), equals: -0.25)
  }

  func testDIoUMeasuresFromCentreToCentre() throws {
    try expect(iouValue(Box(2, 3, 8, 7), square, .diou), equals: 0.24)
  }

  func testInsideTheTargetOnlyTheDistanceShowsThePlace() throws {
    let places = [Box(1, 1, 3, 3), Box(5, 4, 7, 6)]
    try expect(places.map { try iouValue($0, square, .giou) }, equals: [0.04, 0.04])
    try expect(places.map { try iouValue($0, square, .diou) }, equals: [-0.05, 0.035])
  }

  func testOnlyCIoUSeesTheShape() throws {
    let (wide, high) = (Box(0, 0, 8, 2), Box(3, -3, 5, 5))
    try expect(iouValue(wide, high, .diou), equals: 1.0 / 7)
    try expect(iouValue(wide, high, .ciou), equals: -0.025610)
  }

  func testEqualShapesHaveNoPenaltyWhateverTheirSize() throws {
    try expect(iouValue(Box(0, 0, 9, 3), Box(3, 1, 6, 2), .ciou), equals: 1.0 / 9)
  }

  func testWithoutAnEnclosingAreaGIoUHasNoPenalty() throws {
    let (left, right) = (Box(0, 5, 4, 5), Box(6, 5, 10, 5))
    try expect(iouValue(left, right, .giou), equals: 0)
    try expect(iouValue(left, right, .diou), equals: -0.36)
  }

  func testTwoEqualPointsHaveZeroOfEveryKind() throws {
    let point = Box(3, 4, 3, 4)
    for kind in IoUKind.allCases {
      try expect(iouValue(point, point, kind), equals: 0)
    }
  }

  func testTheShapeOfALineIsThatOfAnInfiniteRatio() throws {
    // v is 1/4 for a line and a square, and α = 1/5 where the IoU is 0.
    try expect(iouValue(Box(0, 5, 10, 5), square, .ciou), equals: -0.05)
    try expect(iouValue(Box(5, 0, 5, 10), square, .ciou), equals: -0.05)
  }

  func testNothingIsAddedToTinyDenominators() throws {
    let side: Float = 1 / 4096
    let (one, other) = (Box(0, 0, side, side), Box(side, side, 2 * side, 2 * side))
    try expect(iouValue(one, Box(0, 0, side, side / 2), .iou), equals: 0.5)
    try expect(iouValue(one, other, .giou), equals: -0.5)
    try expect(iouValue(one, other, .diou), equals: -0.25)
  }
}
