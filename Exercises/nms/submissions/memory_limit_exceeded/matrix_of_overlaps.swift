// What is wrong: the IoU of all pairs is stored as an n × n matrix: 1 GB for 16,000 boxes.
// Noticed by: NMSTests/testSixteenThousandCopiesOfOneBoxLeaveOne
import ExerciseKit

/// Greedy non-maximum suppression on a matrix of all overlaps.
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
  let n = boxes.count
  var overlaps = [Float](repeating: 0, count: n * n)
  for i in 0..<n {
    for j in 0..<n {
      overlaps[i * n + j] = iou(boxes[i], boxes[j])
    }
  }
  var isSuppressed = [Bool](repeating: false, count: boxes.count)
  var kept: [Int] = []
  for (position, i) in order.enumerated() where !isSuppressed[i] {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in order[(position + 1)...] where !isSuppressed[j] {
      let overlap = overlaps[i * n + j]
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
