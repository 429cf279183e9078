import ExerciseKit
import SuiteKit
import XCTest

final class MIoUExamples: SuiteTestCase {
  let truth = LabelMap([
    [0, 0, 1, 1],
    [255, 2, 2, 0],
  ])
  let prediction = LabelMap([
    [0, 1, 1, 1],
    [0, 0, 2, 3],
  ])

  func testEightPixelsOfFiveClasses() throws {
    try expect(
      segmentationScores(truth: [truth], prediction: [prediction], classes: 5, ignore: 255),
      equals: SegmentationScores(
        iou: [1.0 / 4, 2.0 / 3, 1.0 / 2, 0, nil],
        miou: 17.0 / 48,
        pixelAccuracy: 4.0 / 7,
        meanAccuracy: 11.0 / 18,
        frequencyWeightedIoU: 37.0 / 84))
  }

  func testTheMeanOverTwoOfTheClasses() throws {
    try expect(
      segmentationScores(
        truth: [truth], prediction: [prediction], classes: 5, ignore: 255, over: [1, 2]
      ).miou,
      equals: 7.0 / 12)
  }

  func testTwoImagesTogetherAndOneByOne() throws {
    let truths = [LabelMap([[0, 0, 0, 1]]), LabelMap([[0, 0, 0, 0]])]
    let predictions = [LabelMap([[0, 0, 1, 1]]), LabelMap([[0, 0, 0, 0]])]
    try expect(
      segmentationScores(truth: truths, prediction: predictions, classes: 2, ignore: nil).miou,
      equals: 19.0 / 28)
    try expect(
      perImageMIoU(truth: truths, prediction: predictions, classes: 2, ignore: nil),
      equals: 19.0 / 24)
  }
}
