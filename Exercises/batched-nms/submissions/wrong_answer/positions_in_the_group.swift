// What is wrong: the result has positions in the group, not indices of the boxes.
// Noticed by: BatchedNMSExamples/testTwoClassesAndOne
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

  var result: [(index: Int, position: Int)] = []
  for group in members.keys.sorted() {
    let candidates = members[group, default: []].sorted(by: isBefore)
    var kept: [Int] = []
    for candidate in candidates where kept.count < maxPerGroup {
      if !kept.contains(where: { iou(boxes[$0], boxes[candidate]) > iouThreshold }) {
        kept.append(candidate)
      }
    }
    let indices = members[group, default: []]
    result += kept.map { ($0, indices.firstIndex(of: $0) ?? 0) }
  }
  return Array(
    result.sorted { isBefore($0.index, $1.index) }.map(\.position).prefix(maxTotal))
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
