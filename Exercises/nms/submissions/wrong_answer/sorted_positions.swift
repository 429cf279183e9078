// What is wrong: the result holds positions in the sorted order instead of indices of the input.
// Noticed by: NMSTests/testReturnsIndicesOfTheInput
import ExerciseKit

/// Greedy non-maximum suppression of boxes that were sorted before.
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
  let sorted = order.map { boxes[$0] }
  var isSuppressed = [Bool](repeating: false, count: sorted.count)
  var kept: [Int] = []
  for i in sorted.indices where !isSuppressed[i] {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in (i + 1)..<sorted.count where !isSuppressed[j] {
      let overlap = iou(sorted[i], sorted[j])
      isSuppressed[j] = suppressEqual ? overlap >= iouThreshold : overlap > iouThreshold
    }
  }
  return kept
}

private func iou(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  let union = area(a) + area(b) - width * height
  return union > 0 ? width * height / union : 0
}

private func area(_ box: Box) -> Float {
  (box.x2 - box.x1) * (box.y2 - box.y1)
}
