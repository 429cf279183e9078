import ExerciseKit
import SuiteKit
import XCTest

final class KMeansAnchorsExamples: SuiteTestCase {
  private let boxes = [WH(2, 2), WH(4, 2), WH(8, 4), WH(16, 8)]

  func testIoUOfTwoSizes() throws {
    try expect(anchorIoU(WH(8, 4), WH(16, 8)), equals: 0.25)
  }

  func testTwoClustersOfFourBoxes() throws {
    try expect(
      kmeansAnchors(
        boxes, initial: [WH(16, 8), WH(2, 2)], empty: .keep, centre: .mean, maxIterations: 10),
      equals: AnchorClusters(
        anchors: [WH(3, 2), WH(12, 6)], assignment: [0, 0, 1, 1], iterations: 1,
        averageIoU: 349.0 / 576))
  }

  func testAnEmptyClusterThatIsKept() throws {
    try expect(
      kmeansAnchors(
        boxes, initial: [WH(16, 8), WH(2, 2), WH(2, 2)], empty: .keep, centre: .mean,
        maxIterations: 10),
      equals: AnchorClusters(
        anchors: [WH(2, 2), WH(4, 2), WH(12, 6)], assignment: [0, 1, 2, 2], iterations: 2,
        averageIoU: 433.0 / 576))
  }

  func testAnEmptyClusterThatIsReseeded() throws {
    try expect(
      kmeansAnchors(
        boxes, initial: [WH(16, 8), WH(2, 2), WH(2, 2)], empty: .reseedFarthest, centre: .mean,
        maxIterations: 10),
      equals: AnchorClusters(
        anchors: [WH(3, 2), WH(8, 4), WH(16, 8)], assignment: [0, 0, 1, 2], iterations: 2,
        averageIoU: 41.0 / 48))
  }
}
