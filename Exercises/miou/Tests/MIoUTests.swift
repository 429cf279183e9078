import ExerciseKit
import SuiteKit
import XCTest

final class MIoUTests: SuiteTestCase {
  // MARK: - Intersection over union

  func testAPerfectPredictionScoresOne() throws {
    let map = LabelMap([[0, 1, 1], [2, 2, 2]])
    try expect(
      segmentationScores(truth: [map], prediction: [map], classes: 3, ignore: nil),
      equals: SegmentationScores(
        iou: [1, 1, 1], miou: 1, pixelAccuracy: 1, meanAccuracy: 1, frequencyWeightedIoU: 1))
  }

  func testAnEntirelyWrongPredictionScoresZero() throws {
    try expect(
      scores([0, 0, 1], [1, 1, 0], classes: 2),
      equals: SegmentationScores(
        iou: [0, 0], miou: 0, pixelAccuracy: 0, meanAccuracy: 0, frequencyWeightedIoU: 0))
  }

  func testTheUnionHoldsTheIntersectionOnce() throws {
    // Class 0: three pixels in the truth, three in the prediction, two in both: 2 of 4.
    try expect(scores([0, 0, 0, 1], [0, 0, 1, 0], classes: 2).iou, equals: [0.5, 0])
  }

  func testOneWrongPixelCountsAgainstTwoClasses() throws {
    try expect(
      scores([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 2], classes: 3).iou,
      equals: [2.0 / 3, 2.0 / 3, 1])
  }

  func testDividesInDoublePrecision() throws {
    try expect(
      scores([0, 0, 0, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1, 1], classes: 2),
      equals: SegmentationScores(
        iou: [1.0 / 3, 2.0 / 3], miou: 0.5, pixelAccuracy: 5.0 / 7, meanAccuracy: 2.0 / 3,
        frequencyWeightedIoU: 11.0 / 21))
  }

  // MARK: - Which classes take part

  func testAnAbsentClassIsUndefinedAndLeftOut() throws {
    try expect(
      scores([0, 0, 3, 3], [0, 3, 3, 3], classes: 5),
      equals: SegmentationScores(
        iou: [0.5, nil, nil, 2.0 / 3, nil], miou: 7.0 / 12, pixelAccuracy: 0.75,
        meanAccuracy: 0.75, frequencyWeightedIoU: 7.0 / 12))
  }

  func testAClassThatIsOnlyPredictedCountsAsZero() throws {
    try expect(
      scores([0, 0, 0, 0], [0, 0, 0, 1], classes: 2),
      equals: SegmentationScores(
        iou: [0.75, 0], miou: 0.375, pixelAccuracy: 0.75, meanAccuracy: 0.75,
        frequencyWeightedIoU: 0.75))
  }

  func testClassZeroIsAClassLikeAnyOther() throws {
    try expect(scores([0, 0, 1, 1], [0, 1, 1, 1], classes: 2).miou, equals: 7.0 / 12)
  }

  func testASingleClassIsAlwaysRight() throws {
    try expect(
      scores([0, 0, 255], [0, 0, 0], classes: 1, ignore: 255),
      equals: SegmentationScores(
        iou: [1], miou: 1, pixelAccuracy: 1, meanAccuracy: 1, frequencyWeightedIoU: 1))
  }

  func testASubsetRestrictsOnlyTheMean() throws {
    let truth = [0, 0, 0, 0, 1, 1, 2, 2]
    let prediction = [0, 0, 0, 1, 1, 1, 2, 0]
    for (subset, mean) in [(nil, 53.0 / 90), ([2, 1], 7.0 / 12)] {
      try expect(
        scores(truth, prediction, classes: 4, over: subset),
        equals: SegmentationScores(
          iou: [0.6, 2.0 / 3, 0.5, nil], miou: mean, pixelAccuracy: 0.75, meanAccuracy: 0.75,
          frequencyWeightedIoU: (4 * 0.6 + 2 * 2.0 / 3 + 2 * 0.5) / 8))
    }
    try expect(scores(truth, prediction, classes: 4, over: [3, 0]).miou, equals: 0.6)
    try expect(scores(truth, prediction, classes: 4, over: [3]).miou, equals: nil)
    try expect(scores(truth, prediction, classes: 4, over: []).miou, equals: nil)
  }

  // MARK: - The other scores

  func testMeanAccuracyAveragesOverTheClassesOfTheTruth() throws {
    // Class 2 is predicted only and has no accuracy; class 0 has 1/4 and class 1 has 1.
    try expect(
      scores([0, 0, 0, 0, 1], [0, 1, 1, 2, 1], classes: 4).meanAccuracy, equals: 0.625)
  }

  func testFrequencyWeightsAreThoseOfTheTruth() throws {
    // IoU 1/4 with four pixels, 1/3 with one; the prediction has one and three.
    try expect(
      scores([0, 0, 0, 0, 1], [0, 1, 1, 2, 1], classes: 3).frequencyWeightedIoU,
      equals: (4 * 0.25 + 1.0 / 3) / 5)
  }

  // MARK: - Ignored pixels

  func testAnIgnoredPixelCountsNowhere() throws {
    let plain = try scores([0, 1, 1], [0, 0, 1], classes: 3)
    for label in 0..<3 {
      try expect(
        scores([0, 255, 1, 1, 255], [0, label, 0, 1, 0], classes: 3, ignore: 255), equals: plain)
    }
  }

  func testAnIgnoredPixelMayHaveAnyPrediction() throws {
    try expect(
      scores([0, 255, 255, 255], [0, 255, -1, 7], classes: 2, ignore: 255).iou, equals: [1, nil])
  }

  func testTheIgnoredLabelMayBeAClass() throws {
    // The pixels of class 1 are left out, but predicting class 1 elsewhere is still a mistake.
    try expect(
      scores([0, 0, 1, 1, 2], [0, 1, 1, 0, 2], classes: 3, ignore: 1),
      equals: SegmentationScores(
        iou: [0.5, 0, 1], miou: 0.5, pixelAccuracy: 2.0 / 3, meanAccuracy: 0.75,
        frequencyWeightedIoU: 2.0 / 3))
    try expect(scores([0, 1, 2], [0, 0, 2], classes: 3, ignore: 1).iou, equals: [1, nil, 1])
  }

  func testNothingIsDefinedIfAllPixelsAreIgnored() throws {
    try expect(
      scores([255, 255], [0, 1], classes: 2, ignore: 255),
      equals: SegmentationScores(
        iou: [nil, nil], miou: nil, pixelAccuracy: nil, meanAccuracy: nil,
        frequencyWeightedIoU: nil))
  }

  // MARK: - Several images

  func testSumsOverAllImagesBeforeDividing() throws {
    let truth = [LabelMap([[0, 0, 0, 0], [0, 0, 1, 1]]), LabelMap([[1, 1]])]
    let prediction = [LabelMap([[0, 0, 0, 0], [0, 0, 0, 0]]), LabelMap([[1, 1]])]
    try expect(
      segmentationScores(truth: truth, prediction: prediction, classes: 3, ignore: nil),
      equals: SegmentationScores(
        iou: [0.75, 0.5, nil], miou: 0.625, pixelAccuracy: 0.8, meanAccuracy: 0.75,
        frequencyWeightedIoU: 0.65))
  }

  func testNoImagesHaveNoScores() throws {
    try expect(
      segmentationScores(truth: [], prediction: [], classes: 3, ignore: nil),
      equals: SegmentationScores(
        iou: [nil, nil, nil], miou: nil, pixelAccuracy: nil, meanAccuracy: nil,
        frequencyWeightedIoU: nil))
    try expect(perImageMIoU(truth: [], prediction: [], classes: 3, ignore: nil), equals: nil)
  }

  func testAnImageMayHaveNoPixels() throws {
    let empty = LabelMap(height: 0, width: 5, data: [])
    let map = LabelMap([[0, 1]])
    try expect(
      segmentationScores(
        truth: [empty, map], prediction: [empty, map], classes: 2, ignore: nil
      ).iou,
      equals: [1, 1])
  }

  // MARK: - Image by image

  func testPerImageMIoUAveragesTheImages() throws {
    // 3/8 and 1: class 1 is absent from the second image.
    let truth = [LabelMap([[0, 0, 0, 0, 0, 0, 1, 1]]), LabelMap([[0, 0]])]
    let prediction = [LabelMap([[0, 0, 0, 0, 0, 0, 0, 0]]), LabelMap([[0, 0]])]
    try expect(
      perImageMIoU(truth: truth, prediction: prediction, classes: 2, ignore: nil), equals: 0.6875)
  }

  func testPerImageMIoULeavesOutImagesWithoutScore() throws {
    let empty = LabelMap(height: 0, width: 0, data: [])
    let truth = [LabelMap([[255, 255]]), LabelMap([[0, 1]]), empty]
    let prediction = [LabelMap([[0, 1]]), LabelMap([[0, 0]]), empty]
    try expect(
      perImageMIoU(truth: truth, prediction: prediction, classes: 2, ignore: 255), equals: 0.25)
    try expect(
      perImageMIoU(
        truth: [truth[0]], prediction: [prediction[0]], classes: 2, ignore: 255),
      equals: nil)
  }

  // MARK: - Authority

  func testAgreesWithScikitLearn() throws {
    try expectGolden("scikit-learn.jsonl")
  }
}

/// The scores of one image of one row.
private func scores(
  _ truth: [Int], _ prediction: [Int], classes: Int, ignore: Int? = nil, over subset: [Int]? = nil
) throws -> SegmentationScores {
  try segmentationScores(
    truth: [LabelMap([truth])], prediction: [LabelMap([prediction])], classes: classes,
    ignore: ignore, over: subset)
}
