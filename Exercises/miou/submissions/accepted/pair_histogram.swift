import ExerciseKit

/// Counts the pairs of labels in a dictionary, as `bincount(K * truth + prediction)` does in NumPy.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  guard truth.count == prediction.count else { throw InvalidInput("a map has no partner") }
  var histogram: [Int: Int] = [:]
  for (expected, found) in zip(truth, prediction) {
    guard expected.height == found.height, expected.width == found.width else {
      throw InvalidInput("two maps of one image differ in size")
    }
    // Neighbouring pixels mostly have the same pair, so that runs are counted, not pixels.
    var run = (code: 0, length: 0)
    for pixel in expected.data.indices {
      let (row, column) = (expected.data[pixel], found.data[pixel])
      if row == ignore { continue }
      guard 0..<classes ~= row, 0..<classes ~= column else {
        throw InvalidInput("a label is not a class")
      }
      let code = classes * row + column
      if code != run.code {
        histogram[run.code, default: 0] += run.length
        run = (code, 0)
      }
      run.length += 1
    }
    histogram[run.code, default: 0] += run.length
  }
  return try scores(from: histogram, classes: classes, over: subset ?? Array(0..<classes))
}

/// The mean over the images of the mIoU of each.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  guard truth.count == prediction.count else { throw InvalidInput("a map has no partner") }
  var sum = 0.0
  var count = 0
  for (expected, found) in zip(truth, prediction) {
    let image = try segmentationScores(
      truth: [expected], prediction: [found], classes: classes, ignore: ignore)
    guard let miou = image.miou else { continue }
    sum += miou
    count += 1
  }
  return count == 0 ? nil : sum / Double(count)
}

private func scores(
  from histogram: [Int: Int], classes: Int, over subset: [Int]
) throws -> SegmentationScores {
  var rows = [Double](repeating: 0, count: classes)
  var columns = rows
  var diagonal = rows
  for (code, count) in histogram {
    let (row, column) = code.quotientAndRemainder(dividingBy: classes)
    rows[row] += Double(count)
    columns[column] += Double(count)
    if row == column { diagonal[row] += Double(count) }
  }

  let pixels = rows.reduce(0, +)
  var iou = [Double?](repeating: nil, count: classes)
  var recalls: [Double] = []
  var weighted = 0.0
  for label in 0..<classes {
    let union = rows[label] + columns[label] - diagonal[label]
    guard union > 0 else { continue }
    iou[label] = diagonal[label] / union
    weighted += rows[label] * diagonal[label] / union
    if rows[label] > 0 { recalls.append(diagonal[label] / rows[label]) }
  }

  var averaged: [Double] = []
  for label in subset {
    guard iou.indices.contains(label) else { throw InvalidInput("\(label) is not a class") }
    if let value = iou[label] { averaged.append(value) }
  }
  return SegmentationScores(
    iou: iou,
    miou: averaged.isEmpty ? nil : averaged.reduce(0, +) / Double(averaged.count),
    pixelAccuracy: pixels > 0 ? diagonal.reduce(0, +) / pixels : nil,
    meanAccuracy: recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count),
    frequencyWeightedIoU: pixels > 0 ? weighted / pixels : nil)
}
