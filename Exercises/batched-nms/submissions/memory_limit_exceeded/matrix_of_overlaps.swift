// What is wrong: the overlaps of all pairs are stored: 900 MB for 15,000 boxes.
// Noticed by: BatchedNMSTests/testFifteenThousandCopiesInThreeGroupsLeaveThree
import ExerciseKit

/// Class-aware suppression: a plain one for each group, whose results are merged.
public func batchedNMS(
  _ boxes: [Box],
  scores: [Float],
  groups: [Int],
  iouThreshold: Float,
  maxPerGroup: Int = .max,
  maxTotal: Int = .max
) -> [Int] {
  func isBefore(_ a: Int, _ b: Int) -> Bool {
    scores[a] != scores[b] ? scores[a] > scores[b] : a < b
  }

  var members: [Int: [Int]] = [:]
  for index in boxes.indices { members[groups[index], default: []].append(index) }

  var overlaps = [Float](repeating: 0, count: boxes.count * boxes.count)
  for i in boxes.indices {
    for j in boxes.indices where groups[i] == groups[j] {
      overlaps[i * boxes.count + j] = iou(boxes[i], boxes[j])
    }
  }

  var result: [Int] = []
  for group in members.keys.sorted() {
    let candidates = members[group, default: []].sorted(by: isBefore)
    var kept: [Int] = []
    for candidate in candidates where kept.count < maxPerGroup {
      if !kept.contains(where: { overlaps[$0 * boxes.count + candidate] > iouThreshold }) {
        kept.append(candidate)
      }
    }
    result += kept
  }
  return Array(result.sorted(by: isBefore).prefix(maxTotal))
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
