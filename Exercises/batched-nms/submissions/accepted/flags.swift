// Marks the suppressed boxes in one array of flags, and leaves a pair as soon as it is apart.
import ExerciseKit

/// Class-aware suppression with a flag for each box.
public func batchedNMS(
  _ boxes: [Box],
  scores: [Float],
  groups: [Int],
  iouThreshold: Float,
  maxPerGroup: Int = .max,
  maxTotal: Int = .max
) -> [Int] {
  let order = boxes.indices.sorted {
    scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
  }
  var isKept = [Bool](repeating: false, count: boxes.count)
  for members in Dictionary(grouping: order, by: { groups[$0] }).values {
    var isSuppressed = [Bool](repeating: false, count: members.count)
    var count = 0
    for (position, best) in members.enumerated() where !isSuppressed[position] {
      if count == maxPerGroup { break }
      count += 1
      isKept[best] = true
      for other in members.indices[(position + 1)...] where !isSuppressed[other] {
        isSuppressed[other] = iou(boxes[best], boxes[members[other]]) > iouThreshold
      }
    }
  }
  return Array(order.filter { isKept[$0] }.prefix(maxTotal))
}

private func iou(_ a: Box, _ b: Box) -> Float {
  let width = min(a.x2, b.x2) - max(a.x1, b.x1)
  let height = min(a.y2, b.y2) - max(a.y1, b.y1)
  // Most pairs end here. So do two empty boxes, whose 0 / 0 would be NaN.
  guard width > 0, height > 0 else { return 0 }
  return width * height / (area(a) + area(b) - width * height)
}

private func area(_ box: Box) -> Float {
  (box.x2 - box.x1) * (box.y2 - box.y1)
}
