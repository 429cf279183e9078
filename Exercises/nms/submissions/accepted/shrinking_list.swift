import ExerciseKit

/// Greedy non-maximum suppression that takes the best candidate and filters the others by it.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  var remaining = scores.enumerated()
    .filter { $0.element >= scoreThreshold }
    .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    .map(\.offset)
  var kept: [Int] = []
  while let best = remaining.first, kept.count < maxOutput {
    kept.append(best)
    remaining = remaining.dropFirst().filter { other in
      let iou = overlap(boxes[best], boxes[other])
      return suppressEqual ? iou < iouThreshold : iou <= iouThreshold
    }
  }
  return kept
}

private func overlap(_ a: Box, _ b: Box) -> Float {
  let intersection = area(
    Box(max(a.x1, b.x1), max(a.y1, b.y1), min(a.x2, b.x2), min(a.y2, b.y2)))
  // Two empty boxes have an empty union: no overlap, not 0 / 0.
  return intersection > 0 ? intersection / (area(a) + area(b) - intersection) : 0
}

private func area(_ box: Box) -> Float {
  box.x1 < box.x2 && box.y1 < box.y2 ? (box.x2 - box.x1) * (box.y2 - box.y1) : 0
}
