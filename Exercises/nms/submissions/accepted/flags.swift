import ExerciseKit

/// Greedy non-maximum suppression with a flag for each box, the form of torchvision's kernel.
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
  let areas = boxes.map { ($0.x2 - $0.x1) * ($0.y2 - $0.y1) }
  var isSuppressed = [Bool](repeating: false, count: boxes.count)
  var kept: [Int] = []

  for (position, i) in order.enumerated() where !isSuppressed[i] {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in order[(position + 1)...] where !isSuppressed[j] {
      let width = max(0, min(boxes[i].x2, boxes[j].x2) - max(boxes[i].x1, boxes[j].x1))
      let height = max(0, min(boxes[i].y2, boxes[j].y2) - max(boxes[i].y1, boxes[j].y1))
      let intersection = width * height
      let union = areas[i] + areas[j] - intersection
      let iou = union > 0 ? intersection / union : 0
      isSuppressed[j] = suppressEqual ? iou >= iouThreshold : iou > iouThreshold
    }
  }
  return kept
}
