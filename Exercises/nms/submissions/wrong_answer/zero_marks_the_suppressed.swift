// What is wrong: a score of 0 marks a box as done, so a box that scores 0 is never kept.
// Noticed by: NMSTests/testOneBoxIsKept
import ExerciseKit

/// Greedy non-maximum suppression that takes scores away from suppressed boxes.
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
  var remaining = scores
  var kept: [Int] = []
  for (position, i) in order.enumerated() where remaining[i] != 0 {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in order[(position + 1)...] where remaining[j] != 0 {
      let overlap = iou(boxes[i], boxes[j])
      if suppressEqual ? overlap >= iouThreshold : overlap > iouThreshold { remaining[j] = 0 }
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
