// Counts, for each class, the pixels in the truth, in the prediction and in both.
import ExerciseKit

/// Scores predicted label maps against the truth, over all pixels of all images together.
///
/// - Parameters:
///   - truth: The true label maps, one for each image.
///   - prediction: The predicted label maps, as many and of the same sizes.
///   - classes: The number of classes K, at least 1; the labels are `0 ..< K`.
///   - ignore: Pixels with this label in the truth are left out; `nil` if there is no such label.
///   - subset: The classes over which `miou` is averaged, none of them twice; `nil` means all.
/// - Returns: The scores; what is undefined is `nil`.
/// - Throws: `InvalidInput` if the numbers or sizes of the maps differ, or if a pixel that is not
///   ignored, or `subset`, has a label outside `0 ..< K`.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  let averaged = subset ?? Array(0..<classes)
  guard averaged.allSatisfy((0..<classes).contains) else {
    throw InvalidInput("the subset \(averaged) has a class outside 0..<\(classes)")
  }
  var counts = PixelCounts(classes: classes)
  for (truth, prediction) in try pairs(truth, prediction) {
    try counts.add(truth, prediction, ignore: ignore)
  }

  let iou = (0..<classes).map(counts.iou)
  let pixels = counts.inTruth.reduce(0, +)
  let weighted = zip(counts.inTruth, iou).reduce(0) { $0 + Double($1.0) * ($1.1 ?? 0) }
  return SegmentationScores(
    iou: iou,
    miou: mean(averaged.map { iou[$0] }),
    pixelAccuracy: ratio(counts.inBoth.reduce(0, +), pixels),
    meanAccuracy: mean(zip(counts.inBoth, counts.inTruth).map(ratio)),
    frequencyWeightedIoU: pixels == 0 ? nil : weighted / Double(pixels))
}

/// Averages the mIoU of single images, which is another metric than the mIoU of all images together.
///
/// - Parameters:
///   - truth: The true label maps, one for each image.
///   - prediction: The predicted label maps, as many and of the same sizes.
///   - classes: The number of classes K, at least 1; the labels are `0 ..< K`.
///   - ignore: Pixels with this label in the truth are left out; `nil` if there is no such label.
/// - Returns: The mean over the images whose own mIoU is defined, or `nil` if there are none.
/// - Throws: `InvalidInput` if the numbers or sizes of the maps differ, or if a pixel that is not
///   ignored has a label outside `0 ..< K`.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  mean(
    try pairs(truth, prediction).map { truth, prediction in
      var counts = PixelCounts(classes: classes)
      try counts.add(truth, prediction, ignore: ignore)
      return mean((0..<classes).map(counts.iou))
    })
}

/// What has to be counted: of the confusion matrix, the sums of rows and columns and the diagonal.
private struct PixelCounts {
  var inTruth: [Int]
  var inPrediction: [Int]
  var inBoth: [Int]

  init(classes: Int) {
    inTruth = Array(repeating: 0, count: classes)
    inPrediction = inTruth
    inBoth = inTruth
  }

  mutating func add(_ truth: LabelMap, _ prediction: LabelMap, ignore: Int?) throws {
    guard truth.height == prediction.height, truth.width == prediction.width else {
      throw InvalidInput("a label map and its prediction have different sizes")
    }
    let labels = inTruth.indices
    for (expected, found) in zip(truth.data, prediction.data) where expected != ignore {
      guard labels.contains(expected), labels.contains(found) else {
        throw InvalidInput("truth \(expected) or prediction \(found) is not in \(labels)")
      }
      inTruth[expected] += 1
      inPrediction[found] += 1
      if expected == found { inBoth[found] += 1 }
    }
  }

  func iou(_ label: Int) -> Double? {
    ratio(inBoth[label], inTruth[label] + inPrediction[label] - inBoth[label])
  }
}

private func pairs(
  _ truth: [LabelMap], _ prediction: [LabelMap]
) throws -> [(LabelMap, LabelMap)] {
  guard truth.count == prediction.count else {
    throw InvalidInput("\(truth.count) label maps and \(prediction.count) predictions")
  }
  return Array(zip(truth, prediction))
}

private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

/// The mean of the values that are defined.
private func mean(_ values: [Double?]) -> Double? {
  let defined = values.compactMap(\.self)
  return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
}
