// What is wrong: the IoU of two empty boxes is 0 / 0, and NaN is not >= a threshold of 0.
// Noticed by: NMSTests/testSuppressEqualAtThresholdZeroKeepsOneBox
import ExerciseKit

/// Greedy non-maximum suppression that drops what is known to overlap too much.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  let order = boxes.indices
    .filter { scores[$0] >= scoreThreshold }
    .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
  var isSuppressed = [Bool](repeating: false, count: boxes.count)
  var kept: [Int] = []
  for (position, i) in order.enumerated() where !isSuppressed[i] {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in order[(position + 1)...] where !isSuppressed[j] {
      let overlap = iou(boxes[i], boxes[j])
      isSuppressed[j] = suppressEqual ? overlap >= iouThreshold : overlap > iouThreshold
    }
  }
  return kept
}

private func iou(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  let union = area(a) + area(b) - width * height
  return width * height / union
}

private func area(_ box: Box) -> Float {
  (box.x2 - box.x1) * (box.y2 - box.y1)
}
