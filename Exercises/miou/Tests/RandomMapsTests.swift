import ExerciseKit
import SuiteKit
import XCTest

/// Rules that hold for every input.
final class RandomMapsTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomMaps() throws {
    try property(cases: 150) { draw in
      let classes = draw.int(in: 1...5)
      // Label K stands for a pixel to ignore.
      let pairs = draw.array(count: 0...3) {
        maps($0, sides: 0...4, truth: 0...classes, prediction: 0...(classes - 1))
      }
      let (truth, prediction) = (pairs.map(\.truth), pairs.map(\.prediction))
      let subset = draw.element(of: [nil, [0], [classes - 1]] as [[Int]?])
      try expect(
        segmentationScores(
          truth: truth, prediction: prediction, classes: classes, ignore: classes, over: subset),
        equals: Reference.segmentationScores(
          truth: truth, prediction: prediction, classes: classes, ignore: classes, over: subset))
      try expect(
        perImageMIoU(truth: truth, prediction: prediction, classes: classes, ignore: classes),
        equals: Reference.perImageMIoU(
          truth: truth, prediction: prediction, classes: classes, ignore: classes))
    }
  }

  func testRenamingTheClassesPermutesTheScores() throws {
    try property(cases: 50) { draw in
      let (truth, prediction) = maps(draw, sides: 1...4, truth: 0...3, prediction: 0...3)
      let names = draw.element(of: [[1, 2, 3, 0], [3, 2, 1, 0], [0, 2, 1, 3]])
      let plain = try segmentationScores(
        truth: [truth], prediction: [prediction], classes: 4, ignore: nil)
      var iou = [Double?](repeating: nil, count: 4)
      for (value, name) in zip(plain.iou, names) {
        iou[name] = value
      }
      try expect(
        segmentationScores(
          truth: [rename(truth, names)], prediction: [rename(prediction, names)], classes: 4,
          ignore: nil),
        equals: SegmentationScores(
          iou: iou, miou: plain.miou, pixelAccuracy: plain.pixelAccuracy,
          meanAccuracy: plain.meanAccuracy, frequencyWeightedIoU: plain.frequencyWeightedIoU))
    }
  }

  func testTruthAndPredictionMayChangePlaces() throws {
    try property(cases: 50) { draw in
      let (one, other) = maps(draw, sides: 1...5, truth: 0...2, prediction: 0...2)
      try expect(
        segmentationScores(truth: [one], prediction: [other], classes: 4, ignore: nil).iou,
        equals: segmentationScores(truth: [other], prediction: [one], classes: 4, ignore: nil).iou)
    }
  }

  func testCuttingAnImageIntoRowsChangesNothing() throws {
    try property(cases: 50) { draw in
      let (truth, prediction) = maps(draw, sides: 1...4, truth: 0...3, prediction: 0...2)
      try expect(
        segmentationScores(truth: rows(truth), prediction: rows(prediction), classes: 3, ignore: 3),
        equals: segmentationScores(
          truth: [truth], prediction: [prediction], classes: 3, ignore: 3))
    }
  }

  func testWeightedIoUIsAtMostPixelAccuracy() throws {
    try property(cases: 50) { draw in
      let (truth, prediction) = maps(draw, sides: 1...4, truth: 0...2, prediction: 0...2)
      try expect(
        isWeightedIoUAtMostAccuracy(
          segmentationScores(truth: [truth], prediction: [prediction], classes: 3, ignore: nil)),
        "The frequency-weighted IoU is at most the pixel accuracy.")
    }
  }
}

/// Draws two maps of one size.
private func maps(
  _ draw: Draw, sides: ClosedRange<Int>, truth: ClosedRange<Int>, prediction: ClosedRange<Int>
) -> (truth: LabelMap, prediction: LabelMap) {
  let (height, width) = (draw.size(in: sides), draw.size(in: sides))
  // Both labels of a pixel are neighbours among what is drawn, and so they shrink together.
  let pixels = draw.array(count: height * width) { ($0.int(in: truth), $0.int(in: prediction)) }
  return (
    LabelMap(height: height, width: width, data: pixels.map(\.0)),
    LabelMap(height: height, width: width, data: pixels.map(\.1))
  )
}

private func rename(_ map: LabelMap, _ names: [Int]) -> LabelMap {
  LabelMap(height: map.height, width: map.width, data: map.data.map { names[$0] })
}

private func rows(_ map: LabelMap) -> [LabelMap] {
  (0..<map.height).map { row in
    LabelMap(
      height: 1, width: map.width,
      data: Array(map.data[(row * map.width)..<((row + 1) * map.width)]))
  }
}

/// Follows from b / (t + p - b) <= b / t for each class.
private func isWeightedIoUAtMostAccuracy(_ scores: SegmentationScores) -> Bool {
  guard let weighted = scores.frequencyWeightedIoU, let accuracy = scores.pixelAccuracy else {
    return false
  }
  return weighted <= accuracy + 1e-9
}
