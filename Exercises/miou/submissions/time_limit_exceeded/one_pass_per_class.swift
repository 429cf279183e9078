// What is wrong: all pixels are visited once for each class.
// Noticed by: the workload "150 classes"
import ExerciseKit

/// Scores each class by comparing masks, as one would with Boolean arrays.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  let pixels = try validPixels(truth, prediction, classes: classes, ignore: ignore)
  let averaged = subset ?? Array(0..<classes)
  guard averaged.allSatisfy((0..<classes).contains) else {
    throw InvalidInput("a class of the subset does not exist")
  }
  var iou: [Double?] = []
  var recalls: [Double] = []
  var weighted = 0.0
  var correct = 0
  for label in 0..<classes {
    let intersection = pixels.count { $0.truth == label && $0.prediction == label }
    let union = pixels.count { $0.truth == label || $0.prediction == label }
    let inTruth = pixels.count { $0.truth == label }
    iou.append(union == 0 ? nil : Double(intersection) / Double(union))
    guard inTruth > 0 else { continue }
    recalls.append(Double(intersection) / Double(inTruth))
    weighted += Double(inTruth) * Double(intersection) / Double(union)
    correct += intersection
  }
  return SegmentationScores(
    iou: iou,
    miou: mean(averaged.compactMap { iou[$0] }),
    pixelAccuracy: pixels.isEmpty ? nil : Double(correct) / Double(pixels.count),
    meanAccuracy: mean(recalls),
    frequencyWeightedIoU: pixels.isEmpty ? nil : weighted / Double(pixels.count))
}

/// The mean over the images of the mIoU of each.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  guard truth.count == prediction.count else { throw InvalidInput("unequal numbers of maps") }
  let values = try zip(truth, prediction).compactMap { truth, prediction in
    try segmentationScores(
      truth: [truth], prediction: [prediction], classes: classes, ignore: ignore
    ).miou
  }
  return mean(values)
}

private func validPixels(
  _ truth: [LabelMap], _ prediction: [LabelMap], classes: Int, ignore: Int?
) throws -> [(truth: Int, prediction: Int)] {
  guard truth.count == prediction.count else { throw InvalidInput("unequal numbers of maps") }
  var pixels: [(truth: Int, prediction: Int)] = []
  for (map, guess) in zip(truth, prediction) {
    guard map.height == guess.height, map.width == guess.width else {
      throw InvalidInput("unequal sizes")
    }
    pixels += zip(map.data, guess.data).filter { $0.0 != ignore }.map { ($0, $1) }
  }
  guard pixels.allSatisfy({ 0..<classes ~= $0.truth && 0..<classes ~= $0.prediction }) else {
    throw InvalidInput("a label outside 0..<\(classes)")
  }
  return pixels
}

private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
