import ExerciseKit
import SuiteKit
import XCTest

final class NMSTests: SuiteTestCase {
  /// Boxes A to E of the statement and F, a copy of B.
  let boxes = [
    Box(0, 0, 10, 10), Box(1, 1, 11, 11), Box(8, 8, 18, 18), Box(0, 0, 10, 5),
    Box(50, 50, 60, 60), Box(1, 1, 11, 11),
  ]
  let scores: [Float] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.8]

  // MARK: - Order

  func testVisitsTheHighestScoreFirst() throws {
    let pair = [Box(0, 0, 10, 10), Box(1, 0, 11, 10)]
    try expect(nms(pair, scores: [0.2, 0.9], iouThreshold: 0.5), equals: [1])
    try expect(nms(pair, scores: [0.9, 0.2], iouThreshold: 0.5), equals: [0])
  }

  func testReturnsTheBestScoreFirst() throws {
    try expect(
      nms(Box.row(of: 4), scores: [0.1, 0.7, 0.4, 0.9], iouThreshold: 0.5), equals: [3, 1, 2, 0])
  }

  func testReturnsIndicesOfTheInput() throws {
    // In the order of the scores the copies 2 and 3 come first and second, and box 0 last.
    let boxes = [Box(0, 0, 4, 4), Box(9, 9, 12, 12), Box(20, 0, 30, 9), Box(20, 0, 30, 9)]
    try expect(nms(boxes, scores: [0.1, 0.2, 0.9, 0.8], iouThreshold: 0.5), equals: [2, 1, 0])
  }

  func testEqualScoresGoByIndex() throws {
    let copies = [Box](repeating: Box(0, 0, 10, 10), count: 3)
    try expect(nms(copies, scores: [0.5, 0.5, 0.5], iouThreshold: 0.5), equals: [0])
    try expect(nms(copies, scores: [0.4, 0.5, 0.5], iouThreshold: 0.5), equals: [1])
    try expect(
      nms(Box.row(of: 40), scores: [Float](repeating: 0.5, count: 40), iouThreshold: 0.5),
      equals: Array(0..<40))
  }

  func testAcceptsAnyFiniteOrInfiniteScore() throws {
    try expect(
      nms(Box.row(of: 4), scores: [-3.5, .infinity, -.infinity, 2], iouThreshold: 0.5),
      equals: [1, 3, 0, 2])
  }

  // MARK: - Suppression

  func testComparesWithEveryKeptBox() throws {
    let boxes = [Box(0, 0, 10, 10), Box(50, 0, 60, 10), Box(80, 0, 90, 10), Box(0, 1, 10, 11)]
    try expect(nms(boxes, scores: [0.9, 0.8, 0.7, 0.6], iouThreshold: 0.5), equals: [0, 1, 2])
  }

  func testASuppressedBoxSuppressesNothing() throws {
    // The first overlaps the second and the second the third, by 7/13 each; the ends by 4/16.
    let chain = [Box(0, 0, 10, 10), Box(3, 0, 13, 10), Box(6, 0, 16, 10)]
    try expect(nms(chain, scores: [0.9, 0.8, 0.7], iouThreshold: 0.5), equals: [0, 2])
  }

  func testKeepsABoxThatTouchesTheThreshold() throws {
    let pair = [Box(0, 0, 10, 10), Box(0, 0, 10, 5)]
    try expect(nms(pair, scores: [0.9, 0.8], iouThreshold: 0.5), equals: [0, 1])
  }

  func testSuppressEqualDropsABoxThatTouchesTheThreshold() throws {
    let pair = [Box(0, 0, 10, 10), Box(0, 0, 10, 5)]
    try expect(
      nms(pair, scores: [0.9, 0.8], iouThreshold: 0.5, suppressEqual: true), equals: [0])
    try expect(
      nms(boxes, scores: scores, iouThreshold: 0.5, suppressEqual: true), equals: [0, 2, 4])
  }

  func testThresholdZeroDropsEveryOverlap() throws {
    try expect(nms(boxes, scores: scores, iouThreshold: 0), equals: [0, 4])
    let slivers = [Box(0, 0, 64, 64), Box(63, 63, 127, 127)]
    try expect(nms(slivers, scores: [0.9, 0.8], iouThreshold: 0), equals: [0])
  }

  func testThresholdOneDropsNothing() throws {
    try expect(nms(boxes, scores: scores, iouThreshold: 1), equals: [0, 1, 5, 2, 3, 4])
  }

  func testSuppressEqualAtThresholdZeroKeepsOneBox() throws {
    try expect(
      nms(Box.row(of: 3), scores: [0.1, 0.3, 0.2], iouThreshold: 0, suppressEqual: true),
      equals: [1])
    // Empty boxes overlap by 0 too; by 0 / 0, which is not at least 0, they would both be kept.
    for empty in [Box(4, 0, 4, 10), Box(0, 4, 10, 4)] {
      try expect(
        nms([empty, empty], scores: [0.1, 0.3], iouThreshold: 0, suppressEqual: true), equals: [1])
    }
  }

  // MARK: - Intersection over union

  func testDisjointBoxesAreAllKept() throws {
    let apart = [
      Box(0, 0, 10, 10), Box(20, 20, 30, 30), Box(0, 20, 10, 30), Box(-30, -30, -20, -20),
    ]
    try expect(nms(apart, scores: [0.9, 0.8, 0.7, 0.6], iouThreshold: 0), equals: [0, 1, 2, 3])
  }

  func testIdenticalBoxesOverlapByOne() throws {
    let copies = [Box](repeating: Box(2, 3, 7, 9), count: 3)
    try expect(nms(copies, scores: [0.7, 0.9, 0.8], iouThreshold: 0.75), equals: [1])
  }

  func testMeasuresBoxesWithoutAddingOne() throws {
    // The overlap is 2 of 6; pixels counted inclusively would make it 6 of 12.
    let small = [Box(0, 0, 2, 2), Box(1, 0, 3, 2)]
    try expect(nms(small, scores: [0.9, 0.8], iouThreshold: 0.4), equals: [0, 1])
    let touching = [Box(0, 0, 10, 10), Box(10, 0, 20, 10), Box(0, 10, 10, 20)]
    try expect(nms(touching, scores: [0.9, 0.8, 0.7], iouThreshold: 0), equals: [0, 1, 2])
  }

  func testDividesByTheUnion() throws {
    // The small box lies inside: 16 of 100, although it is covered completely.
    let nested = [Box(0, 0, 10, 10), Box(3, 3, 7, 7)]
    try expect(nms(nested, scores: [0.9, 0.8], iouThreshold: 0.5), equals: [0, 1])
    try expect(nms(nested, scores: [0.8, 0.9], iouThreshold: 0.5), equals: [1, 0])
  }

  func testEmptyBoxesSuppressNothing() throws {
    let point = Box(5, 5, 5, 5)
    let boxes = [point, point, Box(0, 0, 10, 10), Box(4, 0, 4, 10), Box(4, 0, 4, 10)]
    let scores: [Float] = [0.9, 0.8, 0.7, 0.6, 0.5]
    try expect(nms(boxes, scores: scores, iouThreshold: 0), equals: [0, 1, 2, 3, 4])
    try expect(nms(boxes, scores: scores, iouThreshold: 0.5), equals: [0, 1, 2, 3, 4])
    try expect(
      nms(boxes, scores: scores, iouThreshold: 0.5, suppressEqual: true), equals: [0, 1, 2, 3, 4])
  }

  func testNegativeCoordinatesAreOrdinary() throws {
    let boxes = [Box(-10, -10, 0, 0), Box(-9, -10, 1, 0), Box(-5, -5, 5, 5)]
    try expect(nms(boxes, scores: [0.9, 0.8, 0.7], iouThreshold: 0.5), equals: [0, 2])
  }

  // MARK: - Sizes and caps

  func testEmptyInputKeepsNothing() throws {
    try expect(nms([], scores: [], iouThreshold: 0.5), equals: [])
  }

  func testOneBoxIsKept() throws {
    try expect(nms([Box(0, 0, 1, 1)], scores: [0], iouThreshold: 0), equals: [0])
  }

  func testKeepsABoxThatScoresExactlyTheScoreThreshold() throws {
    try expect(
      nms(
        Box.row(of: 4), scores: [0.25, 0.5, 0.125, 0.75], iouThreshold: 0.5, scoreThreshold: 0.25),
      equals: [3, 1, 0])
  }

  func testNoBoxMayReachTheScoreThreshold() throws {
    try expect(
      nms(Box.row(of: 3), scores: [0.1, 0.2, 0.3], iouThreshold: 0.5, scoreThreshold: 0.5),
      equals: [])
  }

  func testMaxOutputCountsOnlyKeptBoxes() throws {
    // The second best box is suppressed and does not use up one of the two places.
    let boxes = [Box(0, 0, 10, 10), Box(1, 0, 11, 10), Box(20, 0, 30, 10), Box(40, 0, 50, 10)]
    let scores: [Float] = [0.9, 0.8, 0.7, 0.6]
    try expect(nms(boxes, scores: scores, iouThreshold: 0.5, maxOutput: 2), equals: [0, 2])
    try expect(nms(boxes, scores: scores, iouThreshold: 0.5, maxOutput: 9), equals: [0, 2, 3])
  }

  func testMaxOutputZeroKeepsNothing() throws {
    try expect(
      nms(Box.row(of: 3), scores: [0.9, 0.8, 0.7], iouThreshold: 0.5, maxOutput: 0), equals: [])
  }

  func testSixteenThousandCopiesOfOneBoxLeaveOne() throws {
    let copies = [Box](repeating: Box(10, 10, 50, 90), count: 16_000)
    let scores = [Float](repeating: 0.5, count: 16_000)
    try expect(nms(copies, scores: scores, iouThreshold: 0.25), equals: [0])
  }

  // MARK: - Authority

  func testAgreesWithTorchvision() throws {
    try expectGolden("torchvision.jsonl")
  }
}
