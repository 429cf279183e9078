// Sorts once and compares each candidate with the boxes kept before it, up to the first overlap.
import ExerciseKit

/// Keeps the best boxes and drops the boxes that overlap them too much.
///
/// - Parameters:
///   - boxes: The candidates, in pixels.
///   - scores: The confidence of each box.
///   - iouThreshold: The largest intersection over union that a kept box tolerates, from 0 to 1.
///   - scoreThreshold: Boxes that score less take no part.
///   - maxOutput: The largest number of boxes to keep, at least 0.
///   - suppressEqual: Whether a box whose overlap equals `iouThreshold` is dropped as well.
/// - Returns: The indices of the kept boxes, best score first; of equal scores the lower index first.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  // One sort. The index breaks ties, because the standard library does not promise a stable sort.
  let order = boxes.indices
    .filter { scores[$0] >= scoreThreshold }
    .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }

  // Only kept boxes suppress. So it is enough to compare each box with those kept before it, and
  // the first that overlaps it too much decides.
  var kept: [Int] = []
  var keptBoxes: [Box] = []
  for candidate in order {
    if kept.count == maxOutput { break }
    let box = boxes[candidate]
    let isSuppressed = keptBoxes.contains { better in
      let overlap = iou(better, box)
      return suppressEqual ? overlap >= iouThreshold : overlap > iouThreshold
    }
    if !isSuppressed {
      kept.append(candidate)
      keptBoxes.append(box)
    }
  }
  return kept
}

private func iou(_ a: Box, _ b: Box) -> Float {
  let width = min(a.x2, b.x2) - max(a.x1, b.x1)
  let height = min(a.y2, b.y2) - max(a.y1, b.y1)
  // Most pairs end here. So do two empty boxes, whose 0 / 0 would be NaN.
  guard width > 0, height > 0 else { return 0 }
  let intersection = width * height
  return intersection / (area(a) + area(b) - intersection)
}

private func area(_ box: Box) -> Float {
  (box.x2 - box.x1) * (box.y2 - box.y1)
}
