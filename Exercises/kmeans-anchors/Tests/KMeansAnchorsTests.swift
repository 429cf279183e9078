import ExerciseKit
import SuiteKit
import XCTest

/// The anchors of YOLOv3 for COCO, here as boxes to be clustered.
private let boxes = [
  WH(10, 13), WH(16, 30), WH(33, 23), WH(30, 61), WH(62, 45), WH(59, 119), WH(116, 90),
  WH(156, 198), WH(373, 326),
]

/// The function under test, with the options that most tests use.
private func clusters(
  _ boxes: [WH], from initial: [WH], empty: EmptyCluster = .keep, centre: Centre = .mean,
  updates: Int = 100
) throws -> AnchorClusters {
  try kmeansAnchors(boxes, initial: initial, empty: empty, centre: centre, maxIterations: updates)
}

final class KMeansAnchorsTests: SuiteTestCase {

  // MARK: - The assignment

  func testAssignsByIoUAndNotByEuclideanDistance() throws {
    // (6, 6) lies closer to (1, 1), 7.1 against 14.1, but overlaps more of (16, 16), 0.14 against 0.03.
    let sizes = [WH(1, 1), WH(16, 16), WH(6, 6)]
    try expect(
      clusters(sizes, from: [WH(1, 1), WH(16, 16)], updates: 0).assignment, equals: [0, 1, 1])
  }

  func testTellsTallFromWide() throws {
    let sizes = [WH(1000, 1), WH(1, 1000), WH(900, 1), WH(1, 900), WH(800, 1)]
    let initial = [WH(1000, 1), WH(1, 1000)]
    try expect(clusters(sizes, from: initial).anchors, equals: [WH(900, 1), WH(1, 950)])
    try expect(clusters(sizes, from: initial).assignment, equals: [0, 1, 0, 1, 0])
  }

  func testGivesATiedBoxToTheCentroidThatComesFirst() throws {
    // (2, 2) has IoU 1/4 with both.
    let sizes = [WH(2, 2), WH(4, 4), WH(1, 1)]
    let largeFirst = [WH(4, 4), WH(1, 1)]
    try expect(clusters(sizes, from: largeFirst, updates: 0).assignment, equals: [1, 1, 0])
    let smallFirst = [WH(1, 1), WH(4, 4)]
    try expect(clusters(sizes, from: smallFirst, updates: 0).assignment, equals: [0, 1, 0])
  }

  func testComparesDistancesInDoublePrecision() throws {
    // 19,999/20,000 and 20,000/20,001 are the same number in single precision.
    let sizes = [WH(20_000, 1), WH(19_999, 1), WH(20_001, 1)]
    let initial = [WH(19_999, 1), WH(20_001, 1)]
    try expect(clusters(sizes, from: initial, updates: 0).assignment, equals: [1, 0, 1])
  }

  // MARK: - The update

  func testMovesEachCentroidToTheMeanOfItsBoxes() throws {
    let sizes = [WH(10, 10), WH(100, 90), WH(14, 12), WH(108, 110)]
    try expect(
      clusters(sizes, from: [WH(10, 10), WH(100, 90)]).anchors,
      equals: [WH(12, 11), WH(104, 100)])
  }

  func testTakesTheMedianOfTheWidthsAndThatOfTheHeights() throws {
    let sizes = [WH(1, 9), WH(2, 1), WH(9, 2)]
    try expect(clusters(sizes, from: [WH(2, 1)], centre: .median).anchors, equals: [WH(2, 2)])
  }

  func testMedianOfAnEvenCountIsTheMeanOfTheTwoMiddleValues() throws {
    let sizes = [WH(1, 4), WH(2, 8), WH(6, 16), WH(100, 2)]
    try expect(clusters(sizes, from: [WH(2, 8)], centre: .median).anchors, equals: [WH(4, 6)])
  }

  func testAddsUpInDoublePrecision() throws {
    // In single precision 16,777,216 + 1 is 16,777,216.
    let sizes = [WH(16_777_216, 1)] + Array(repeating: WH(1, 1), count: 31)
    try expect(clusters(sizes, from: [WH(1, 1)]).anchors, equals: [WH(524_288.96875, 1)])
  }

  func testASingleClusterBecomesTheMeanOfAllBoxes() throws {
    let sizes = [WH(2, 4), WH(4, 8)]
    try expect(clusters(sizes, from: [WH(2, 4)]).anchors, equals: [WH(3, 6)])
    try expect(clusters(sizes, from: [WH(2, 4)]).iterations, equals: 1)
  }

  // MARK: - Empty clusters

  func testKeepsACentroidThatNoBoxChooses() throws {
    let sizes = [WH(10, 10), WH(12, 12)]
    let initial = [WH(1000, 1000), WH(10, 10)]
    try expect(clusters(sizes, from: initial).anchors, equals: [WH(11, 11), WH(1000, 1000)])
    try expect(clusters(sizes, from: initial).assignment, equals: [0, 0])
  }

  func testKeepsTheMedianCentroidThatNoBoxChooses() throws {
    let sizes = [WH(10, 10), WH(12, 12), WH(11, 11)]
    try expect(
      clusters(sizes, from: [WH(1000, 1000), WH(10, 10)], centre: .median).anchors,
      equals: [WH(11, 11), WH(1000, 1000)])
  }

  func testReseedsAnEmptyClusterWithTheFarthestBox() throws {
    let sizes = [WH(10, 10), WH(12, 10), WH(60, 80), WH(11, 10)]
    let initial = [WH(10, 10), WH(1000, 1000)]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest).anchors,
      equals: [WH(11, 10), WH(60, 80)])
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest).assignment, equals: [0, 0, 1, 0])
  }

  func testReseedingLeavesTheMeanOfTheDonorAsItIs() throws {
    // (60, 80) still counts in the mean of the cluster that it is taken from.
    let sizes = [WH(10, 10), WH(12, 10), WH(60, 80), WH(11, 10)]
    let initial = [WH(10, 10), WH(1000, 1000)]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 1).anchors,
      equals: [WH(23.25, 27.5), WH(60, 80)])
  }

  func testReseedsSeveralEmptyClustersWithDifferentBoxes() throws {
    let sizes = [WH(10, 10), WH(12, 10), WH(60, 80), WH(100, 50)]
    let initial = [WH(10, 10), WH(1000, 1000), WH(2000, 2000)]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 1).anchors,
      equals: [WH(45.5, 37.5), WH(60, 80), WH(100, 50)])
  }

  func testReseedsWithTheFirstOfEquallyFarBoxes() throws {
    // (8, 8) and (2, 2) both have IoU 1/4 with (4, 4).
    let sizes = [WH(4, 4), WH(8, 8), WH(2, 2), WH(4, 4)]
    let initial = [WH(4, 4), WH(100_000, 1)]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 1).anchors,
      equals: [WH(4.5, 4.5), WH(8, 8)])
  }

  func testReseedingMeasuresFromTheCentroidsBeforeTheUpdate() throws {
    // From (10, 10) the box (40, 40) is farther than (5, 5); from the new mean (27, 27) it is not.
    let sizes = [WH(10, 10), WH(40, 40), WH(40, 40), WH(40, 40), WH(5, 5)]
    let initial = [WH(10, 10), WH(1, 10_000)]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 1).anchors,
      equals: [WH(27, 27), WH(40, 40)])
  }

  // MARK: - When to stop

  func testCountsTheUpdatesUntilTheAssignmentRepeats() throws {
    try expect(clusters(boxes, from: [boxes[0], boxes[4], boxes[8]]).iterations, equals: 2)
  }

  func testStopsAfterTheGivenNumberOfUpdates() throws {
    let initial = [boxes[0], boxes[1]]
    try expect(
      clusters(boxes, from: initial, updates: 1).anchors,
      equals: [WH(10, 13), WH(105.625, 111.5)])
    try expect(clusters(boxes, from: initial, updates: 1).iterations, equals: 1)
  }

  func testWithoutUpdatesAssignsToTheInitialCentroids() throws {
    let initial = [boxes[0], boxes[1]]
    try expect(clusters(boxes, from: initial, updates: 0).anchors, equals: initial)
    try expect(
      clusters(boxes, from: initial, updates: 0).assignment, equals: [0, 1, 1, 1, 1, 1, 1, 1, 1])
    try expect(clusters(boxes, from: initial, updates: 0).iterations, equals: 0)
  }

  func testGoesOnWhenTheAverageIoUFalls() throws {
    // The average IoU goes 0.332, 0.400, 0.398, 0.421.
    try expect(
      clusters(boxes, from: [boxes[0], boxes[1]]).anchors,
      equals: [WH(30.2, 34.4), WH(176, 183.25)])
  }

  func testGoesRoundInACycleUntilNoUpdatesAreLeft() throws {
    // A reseeded centroid collects the small boxes and empties again every sixth update.
    let sizes = [
      WH(2, 80), WH(23, 4), WH(16, 16), WH(1, 4), WH(2, 3), WH(1, 20), WH(9, 11), WH(2, 32),
      WH(48, 3), WH(58, 105), WH(1, 1), WH(2, 127),
    ]
    let initial = [sizes[6], sizes[9], sizes[2]]
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 103).anchors,
      equals: [WH(5.125, 19.375), WH(22, 146.0 / 3), WH(58, 105)])
    try expect(
      clusters(sizes, from: initial, empty: .reseedFarthest, updates: 103).iterations, equals: 103)
  }

  // MARK: - The result

  func testSortsTheAnchorsByArea() throws {
    let sizes = [WH(9, 9), WH(1, 100), WH(30, 2)]
    try expect(
      clusters(sizes, from: sizes).anchors, equals: [WH(30, 2), WH(9, 9), WH(1, 100)])
  }

  func testSortsAnchorsOfEqualAreaByWidth() throws {
    let sizes = [WH(8, 1), WH(2, 4), WH(1, 8)]
    try expect(clusters(sizes, from: sizes).anchors, equals: [WH(1, 8), WH(2, 4), WH(8, 1)])
  }

  func testNumbersTheAssignmentByTheSortedAnchors() throws {
    try expect(
      clusters(boxes, from: [boxes[8], boxes[0], boxes[4]]).assignment,
      equals: [0, 0, 0, 1, 1, 1, 1, 2, 2])
  }

  func testAssignsOnceMoreAfterTheLastUpdate() throws {
    try expect(
      clusters(boxes, from: [boxes[0], boxes[1]], updates: 1).assignment,
      equals: [0, 0, 0, 1, 1, 1, 1, 1, 1])
  }

  func testAveragesTheIoUOverBoxesAndNotOverClusters() throws {
    let sizes = [WH(4, 4), WH(100, 50), WH(50, 100)]
    try expect(
      clusters(sizes, from: [WH(4, 4), WH(100, 100)], updates: 0).averageIoU, equals: 2.0 / 3)
  }

  func testMeasuresTheAverageIoUWithTheReturnedAnchors() throws {
    // The anchor is 4/3 rounded to single precision, so its IoU with (1, 1) is not quite 9/16.
    let area = Double(Float(4.0 / 3)) * Double(Float(4.0 / 3))
    try expect(
      clusters([WH(1, 1), WH(1, 1), WH(2, 2)], from: [WH(1, 1)]).averageIoU,
      equals: (2 / area + area / 4) / 3, within: Tolerance(absolute: 0, relative: 1e-11))
  }

  func testAsManyCentroidsAsBoxesFitPerfectly() throws {
    let expected = AnchorClusters(
      anchors: boxes, assignment: Array(0...8), iterations: 1, averageIoU: 1)
    try expect(clusters(boxes, from: boxes.reversed()), equals: expected)
  }

  func testEqualBoxesAllGoToTheFirstOfEqualCentroids() throws {
    let sizes = Array(repeating: WH(7, 5), count: 4)
    let expected = AnchorClusters(
      anchors: [WH(7, 5), WH(7, 5)], assignment: [0, 0, 0, 0], iterations: 1, averageIoU: 1)
    for empty in [EmptyCluster.keep, .reseedFarthest] {
      try expect(clusters(sizes, from: [WH(7, 5), WH(7, 5)], empty: empty), equals: expected)
    }
  }

  // MARK: - Refused inputs

  func testRefusesMoreCentroidsThanBoxes() throws {
    try expectInvalidInput { try clusters([WH(1, 1)], from: [WH(1, 1), WH(2, 2)]) }
    try expectInvalidInput { try clusters([], from: [WH(1, 1)]) }
  }

  func testRefusesToStartWithoutCentroids() throws {
    try expectInvalidInput { try clusters([WH(1, 1)], from: []) }
    try expectInvalidInput { try clusters([], from: []) }
  }

  func testRefusesSizesThatAreNotPositive() throws {
    for size in [WH(0, 3), WH(3, 0), WH(-1, 3), WH(3, -1), WH(-2, -2)] {
      try expectInvalidInput { try clusters([WH(1, 1), size], from: [WH(1, 1)]) }
      try expectInvalidInput { try clusters([WH(1, 1)], from: [size]) }
    }
  }

  func testRefusesSizesThatAreNotFinite() throws {
    for size in [WH(.nan, 3), WH(3, .nan), WH(.infinity, 3), WH(3, .infinity)] {
      try expectInvalidInput { try clusters([WH(1, 1), size], from: [WH(1, 1)]) }
      try expectInvalidInput { try clusters([WH(1, 1)], from: [size]) }
    }
  }

  func testRefusesANegativeNumberOfUpdates() throws {
    try expectInvalidInput { try clusters([WH(1, 1)], from: [WH(1, 1)], updates: -1) }
  }
}
