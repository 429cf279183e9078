// Visits all boxes once, by score, and compares each with the kept boxes of its own group only.
import ExerciseKit

/// Keeps the best boxes of every group and drops those that overlap a better one of their group too much.
///
/// - Parameters:
///   - boxes: The candidates, in pixels.
///   - scores: The confidence of each box.
///   - groups: The group of each box.
///   - iouThreshold: The largest intersection over union that a kept box tolerates, from 0 to 1.
///   - maxPerGroup: The largest number of boxes to keep of a group.
///   - maxTotal: The largest number of boxes to keep of all groups together.
/// - Returns: The indices of the kept boxes, best score first; of equal scores the lower index first.
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
  // Groups have any numbers. The kept boxes of each have a list, whose place is looked up.
  var places: [Int: Int] = [:]
  var keptBoxes: [[Box]] = []
  // The order of the visit is the order of the result, so nothing has to be merged.
  var kept: [Int] = []
  for candidate in order {
    if kept.count == maxTotal { break }
    let box = boxes[candidate]
    let place = places[groups[candidate], default: keptBoxes.count]
    if place == keptBoxes.count {
      places[groups[candidate]] = place
      keptBoxes.append([])
    }
    let isDropped =
      keptBoxes[place].count == maxPerGroup
      || keptBoxes[place].contains { iou($0, box) > iouThreshold }
    if !isDropped {
      keptBoxes[place].append(box)
      kept.append(candidate)
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
