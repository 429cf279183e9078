// What is wrong: a box is compared only with the box that was kept last, not with all of them.
// Noticed by: NMSTests/testComparesWithEveryKeptBox
import ExerciseKit

/// Suppression between neighbours in the order of the scores.
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
  var kept: [Int] = []
  for i in order where kept.count < maxOutput {
    if let last = kept.last {
      let overlap = iou(boxes[last], boxes[i])
      if suppressEqual ? overlap >= iouThreshold : overlap > iouThreshold { continue }
    }
    kept.append(i)
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
