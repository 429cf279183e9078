// What is wrong: the suppressed boxes are kept in an array that is searched for every pair.
// Noticed by: NMSTests/testSixteenThousandCopiesOfOneBoxLeaveOne
import ExerciseKit

/// Greedy non-maximum suppression that looks suppressed boxes up in an array.
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
  var suppressed: [Int] = []
  var kept: [Int] = []
  for (position, i) in order.enumerated() where !suppressed.contains(i) {
    if kept.count == maxOutput { break }
    kept.append(i)
    for j in order[(position + 1)...] where !suppressed.contains(j) {
      let (a, b) = (boxes[i], boxes[j])
      let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
      let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
      let intersection = width * height
      let union = (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - intersection
      let iou = union > 0 ? intersection / union : 0
      if suppressEqual ? iou >= iouThreshold : iou > iouThreshold {
        suppressed.append(j)
      }
    }
  }
  return kept
}
