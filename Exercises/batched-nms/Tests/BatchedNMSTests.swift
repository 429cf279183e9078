import ExerciseKit
import SuiteKit
import XCTest

final class BatchedNMSTests: SuiteTestCase {
  private let square = Box(0, 0, 10, 10)

  // MARK: - Groups

  func testEqualBoxesOfTwoGroupsAreBothKept() throws {
    try expect(
      batchedNMS([square, square], scores: [0.9, 0.8], groups: [1, 2], iouThreshold: 0.5),
      equals: [0, 1])
  }

  func testMembersOfAGroupNeedNotBeNeighbours() throws {
    try expect(
      batchedNMS(
        [square, square, square, square], scores: [0.9, 0.8, 0.7, 0.6], groups: [1, 2, 1, 2],
        iouThreshold: 0.5),
      equals: [0, 1])
  }

  func testGroupsMayHaveAnyNumbers() throws {
    // In double precision, a box that is moved that far shrinks to a point.
    let groups = [Int.max, Int.max - 1, Int.max, Int.min, Int.min + 1, Int.min]
    try expect(
      batchedNMS(
        [Box](repeating: square, count: 6), scores: [0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
        groups: groups, iouThreshold: 0.5),
      equals: [0, 1, 3, 4])
  }

  func testNegativeCoordinatesDoNotBringGroupsTogether() throws {
    // Moved by the largest coordinate plus one, the second box would lie on the first.
    try expect(
      batchedNMS(
        [square, Box(-11, -11, -1, -1)], scores: [0.9, 0.8], groups: [0, 1], iouThreshold: 0.5),
      equals: [0, 1])
  }

  func testManyGroupsDoNotRoundTheBoxes() throws {
    // In single precision, numbers beyond 67 million are 8 apart. The third box of a group overlaps the
    // first by 7/13, the second by 6/14.
    var boxes = (0..<1_000).flatMap { _ in
      [Float(0), 4, 3].map { Box(99_990 + $0, 99_990, 100_000 + $0, 100_000) }
    }
    boxes.append(square)
    try expect(
      batchedNMS(
        boxes, scores: boxes.indices.map { -Float($0) }, groups: boxes.indices.map { $0 / 3 },
        iouThreshold: 0.5),
      equals: boxes.indices.filter { $0 % 3 < 2 })
  }

  // MARK: - Suppression in a group

  func testABoxThatTouchesTheThresholdIsKept() throws {
    try expect(
      batchedNMS(
        [square, Box(0, 0, 10, 5)], scores: [0.9, 0.8], groups: [3, 3], iouThreshold: 0.5),
      equals: [0, 1])
  }

  func testASuppressedBoxSuppressesNothing() throws {
    // The first overlaps the second and the second the third, by 7/13 each; the ends by 4/16.
    let chain = [Box(0, 0, 10, 10), Box(3, 0, 13, 10), Box(6, 0, 16, 10)]
    try expect(
      batchedNMS(chain, scores: [0.9, 0.8, 0.7], groups: [3, 3, 3], iouThreshold: 0.5),
      equals: [0, 2])
  }

  func testEmptyBoxesOverlapNothing() throws {
    let line = Box(4, 0, 4, 10)
    try expect(
      batchedNMS(
        [line, line, square], scores: [0.9, 0.8, 0.7], groups: [3, 3, 3], iouThreshold: 0),
      equals: [0, 1, 2])
  }

  func testBoxesOfOnePixelAreMeasuredLikeLargeOnes() throws {
    let boxes = [Box(0, 0, 1, 1), Box(0, 0, 1, 1), Box(1, 0, 2, 1)]
    try expect(
      batchedNMS(boxes, scores: [0.9, 0.8, 0.7], groups: [3, 3, 3], iouThreshold: 0),
      equals: [0, 2])
  }

  // MARK: - Order

  func testTheBestScoreComesFirstWhateverItsGroup() throws {
    try expect(
      batchedNMS(
        Box.row(of: 4), scores: [0.6, 0.9, 0.8, 0.7], groups: [2, 1, 2, 1], iouThreshold: 0.5),
      equals: [1, 2, 3, 0])
  }

  func testEqualScoresGoByIndexWhateverTheirGroup() throws {
    try expect(
      batchedNMS(
        Box.row(of: 40), scores: [Float](repeating: 0.5, count: 40),
        groups: (0..<40).map { -$0 % 3 },
        iouThreshold: 0.5),
      equals: Array(0..<40))
  }

  func testEqualBoxesWithEqualScoresLeaveTheFirstOfTheirGroup() throws {
    try expect(
      batchedNMS(
        [square, square, square, square], scores: [0.5, 0.5, 0.5, 0.5], groups: [2, 1, 1, 2],
        iouThreshold: 0.5),
      equals: [0, 1])
  }

  // MARK: - Caps

  func testMaxPerGroupCountsKeptBoxes() throws {
    // The second best is suppressed, and does not use up one of the two places of its group.
    let boxes = [square, Box(1, 0, 11, 10), Box(20, 0, 30, 10), Box(40, 0, 50, 10)]
    try expect(
      batchedNMS(
        boxes, scores: [0.9, 0.8, 0.7, 0.6], groups: [1, 1, 1, 1], iouThreshold: 0.5,
        maxPerGroup: 2),
      equals: [0, 2])
  }

  func testMaxPerGroupHoldsForEveryGroup() throws {
    try expect(
      batchedNMS(
        Box.row(of: 6), scores: [0.9, 0.8, 0.7, 0.6, 0.5, 0.4], groups: [1, 1, 1, 2, 2, 2],
        iouThreshold: 0.5, maxPerGroup: 2),
      equals: [0, 1, 3, 4])
  }

  func testMaxTotalCountsKeptBoxes() throws {
    let boxes = [square, square, Box(20, 0, 30, 10)]
    try expect(
      batchedNMS(
        boxes, scores: [0.9, 0.8, 0.7], groups: [1, 1, 1], iouThreshold: 0.5, maxTotal: 2),
      equals: [0, 2])
  }

  func testMaxTotalTakesTheBestOfAllGroups() throws {
    try expect(
      batchedNMS(
        Box.row(of: 4), scores: [0.6, 0.9, 0.8, 0.7], groups: [1, 2, 1, 2], iouThreshold: 0.5,
        maxTotal: 3),
      equals: [1, 2, 3])
  }

  func testACapOfZeroKeepsNothing() throws {
    try expect(
      batchedNMS(
        Box.row(of: 2), scores: [0.9, 0.8], groups: [1, 2], iouThreshold: 0.5, maxPerGroup: 0),
      equals: [])
    try expect(
      batchedNMS(
        Box.row(of: 2), scores: [0.9, 0.8], groups: [1, 2], iouThreshold: 0.5, maxTotal: 0),
      equals: [])
  }

  // MARK: - Sizes

  func testNoBoxesKeepNothing() throws {
    try expect(batchedNMS([], scores: [], groups: [], iouThreshold: 0.5), equals: [])
  }

  func testFifteenThousandCopiesInThreeGroupsLeaveThree() throws {
    let count = 15_000
    try expect(
      batchedNMS(
        [Box](repeating: square, count: count), scores: [Float](repeating: 0.5, count: count),
        groups: (0..<count).map { $0 % 3 }, iouThreshold: 0.25),
      equals: [0, 1, 2])
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
