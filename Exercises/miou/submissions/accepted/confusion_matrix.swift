import ExerciseKit

/// Sums a confusion matrix over all images and reads the scores from it.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  if let outside = subset?.first(where: { $0 < 0 || $0 >= classes }) {
    throw InvalidInput("there is no class \(outside)")
  }
  let matrix = try confusionMatrix(truth, prediction, classes: classes, ignore: ignore)
  let iou = jaccardIndices(matrix)
  let rows = matrix.map { $0.reduce(0, +) }
  let total = rows.reduce(0, +)
  let correct = matrix.indices.map { matrix[$0][$0] }

  let present = matrix.indices.filter { rows[$0] > 0 }
  let recalls = present.map { Double(correct[$0]) / Double(rows[$0]) }
  var weighted: Double?
  for label in present {
    guard let value = iou[label] else { continue }
    weighted = (weighted ?? 0) + value * Double(rows[label]) / Double(total)
  }
  return SegmentationScores(
    iou: iou,
    miou: average((subset ?? Array(0..<classes)).compactMap { iou[$0] }),
    pixelAccuracy: total > 0 ? Double(correct.reduce(0, +)) / Double(total) : nil,
    meanAccuracy: average(recalls),
    frequencyWeightedIoU: weighted)
}

/// The mean over the images of the mIoU of each.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  if truth.count != prediction.count {
    throw InvalidInput("each label map needs a prediction")
  }
  var scores: [Double] = []
  for image in truth.indices {
    let matrix = try confusionMatrix(
      [truth[image]], [prediction[image]], classes: classes, ignore: ignore)
    if let score = average(jaccardIndices(matrix).compactMap(\.self)) {
      scores.append(score)
    }
  }
  return average(scores)
}

/// Rows are the truth, columns the prediction.
private func confusionMatrix(
  _ truth: [LabelMap], _ prediction: [LabelMap], classes: Int, ignore: Int?
) throws -> [[Int]] {
  var matrix = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
  guard truth.count == prediction.count else {
    throw InvalidInput("each label map needs a prediction")
  }
  for (map, guess) in zip(truth, prediction) {
    if map.height != guess.height || map.width != guess.width {
      throw InvalidInput("a prediction has another size than its label map")
    }
    for pixel in map.data.indices where map.data[pixel] != ignore {
      let (row, column) = (map.data[pixel], guess.data[pixel])
      guard row >= 0, row < classes, column >= 0, column < classes else {
        throw InvalidInput("pixel \(pixel) has a label outside 0..<\(classes)")
      }
      matrix[row][column] += 1
    }
  }
  return matrix
}

private func jaccardIndices(_ matrix: [[Int]]) -> [Double?] {
  var columns = [Int](repeating: 0, count: matrix.count)
  for row in matrix {
    for (column, count) in row.enumerated() {
      columns[column] += count
    }
  }
  return matrix.indices.map { label in
    let union = matrix[label].reduce(0, +) + columns[label] - matrix[label][label]
    return union > 0 ? Double(matrix[label][label]) / Double(union) : nil
  }
}

private func average(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
