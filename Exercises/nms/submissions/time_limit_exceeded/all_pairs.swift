// What is wrong: every box is compared with all better boxes, the suppressed ones as well.
// Noticed by: NMSTests/testSixteenThousandCopiesOfOneBoxLeaveOne
import ExerciseKit

/// Greedy non-maximum suppression that looks for a kept box among all that overlap.
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

  var isKept = [Bool](repeating: false, count: boxes.count)
  var kept: [Int] = []
  for (position, i) in order.enumerated() where kept.count < maxOutput {
    let better = order[..<position].filter { j in
      let (a, b) = (boxes[i], boxes[j])
      let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
      let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
      let intersection = width * height
      let union = areas[i] + areas[j] - intersection
      let iou = union > 0 ? intersection / union : 0
      return suppressEqual ? iou >= iouThreshold : iou > iouThreshold
    }
    if !better.contains(where: { isKept[$0] }) {
      isKept[i] = true
      kept.append(i)
    }
  }
  return kept
}
