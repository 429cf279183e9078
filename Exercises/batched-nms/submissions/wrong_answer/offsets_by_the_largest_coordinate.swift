// What is wrong: the offset is the largest coordinate plus one, also if coordinates are negative.
// Noticed by: BatchedNMSTests/testNegativeCoordinatesDoNotBringGroupsTogether
import ExerciseKit

/// Plain suppression of boxes that are moved by a distance that depends on their group.
public func batchedNMS(
  _ boxes: [Box],
  scores: [Float],
  groups: [Int],
  iouThreshold: Float,
  maxPerGroup: Int = .max,
  maxTotal: Int = .max
) -> [Int] {
  let ranks = Dictionary(
    uniqueKeysWithValues: Set(groups).sorted().enumerated().map { ($0.element, $0.offset) })
  let largest = boxes.map { Double(max($0.x2, $0.y2)) }.max() ?? 0
  let moved = boxes.indices.map { index in
    let offset = Double(ranks[groups[index], default: 0]) * (largest + 1)
    let box = boxes[index]
    return SIMD4<Double>(
      Double(box.x1), Double(box.y1), Double(box.x2), Double(box.y2)) + offset
  }

  let order = boxes.indices.sorted {
    scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
  }
  var counts: [Int: Int] = [:]
  var kept: [Int] = []
  for candidate in order where kept.count < maxTotal {
    if counts[groups[candidate], default: 0] >= maxPerGroup { continue }
    if !kept.contains(where: { iou(moved[$0], moved[candidate]) > Double(iouThreshold) }) {
      kept.append(candidate)
      counts[groups[candidate], default: 0] += 1
    }
  }
  return kept
}

private func iou(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Double {
  let width = max(0, min(a[2], b[2]) - max(a[0], b[0]))
  let height = max(0, min(a[3], b[3]) - max(a[1], b[1]))
  let union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - width * height
  return union > 0 ? width * height / union : 0
}
