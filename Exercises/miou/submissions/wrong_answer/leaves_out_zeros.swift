// What is wrong: a class that was never hit is left out of the mean instead of counting as 0.
// Noticed by: MIoUTests/testAnEntirelyWrongPredictionScoresZero
import ExerciseKit

/// Scores of the classes that were hit.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  let labels = 0..<classes
  let averaged = subset ?? Array(labels)
  guard averaged.allSatisfy(labels.contains) else { throw InvalidInput("no such class") }
  let matrix = try confusionMatrix(truth, prediction, classes: classes, ignore: ignore)
  let rows = labels.map { label in labels.reduce(0) { $0 + matrix[label * classes + $1] } }
  let columns = labels.map { label in labels.reduce(0) { $0 + matrix[$1 * classes + label] } }
  let diagonal = labels.map { matrix[$0 * classes + $0] }
  let pixels = rows.reduce(0, +)

  let iou = labels.map { label in
    diagonal[label] > 0
      ? ratio(diagonal[label], rows[label] + columns[label] - diagonal[label]) : nil
  }
  let weighted = labels.reduce(0.0) { $0 + Double(rows[$1]) * (iou[$1] ?? 0) }
  return SegmentationScores(
    iou: iou,
    miou: mean(averaged.map { iou[$0] }),
    pixelAccuracy: ratio(diagonal.reduce(0, +), pixels),
    meanAccuracy: mean(labels.map { ratio(diagonal[$0], rows[$0]) }),
    frequencyWeightedIoU: pixels > 0 ? weighted / Double(pixels) : nil)
}

/// The mean over the images of the mIoU of each.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  guard truth.count == prediction.count else { throw InvalidInput("unequal numbers of maps") }
  return mean(
    try zip(truth, prediction).map { truth, prediction in
      try segmentationScores(
        truth: [truth], prediction: [prediction], classes: classes, ignore: ignore
      ).miou
    })
}

/// Rows are the truth, columns the prediction.
private func confusionMatrix(
  _ truth: [LabelMap], _ prediction: [LabelMap], classes: Int, ignore: Int?
) throws -> [Int] {
  guard truth.count == prediction.count else { throw InvalidInput("unequal numbers of maps") }
  var matrix = [Int](repeating: 0, count: classes * classes)
  for (truth, prediction) in zip(truth, prediction) {
    guard truth.height == prediction.height, truth.width == prediction.width else {
      throw InvalidInput("unequal sizes")
    }
    for (expected, found) in zip(truth.data, prediction.data) where expected != ignore {
      guard 0..<classes ~= expected, 0..<classes ~= found else {
        throw InvalidInput("a label outside 0..<\(classes)")
      }
      matrix[expected * classes + found] += 1
    }
  }
  return matrix
}

private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole > 0 ? Double(part) / Double(whole) : nil
}

private func mean(_ values: [Double?]) -> Double? {
  let defined = values.compactMap(\.self)
  return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
}
