// What is wrong: it keeps the best box of each group and no other, as if an image had one object of a class.
// Noticed by: BatchedNMSExamples/testOneClass
import ExerciseKit

/// The best box of each class.
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

  var result: [Int] = []
  for group in members.keys.sorted() {
    let best = members[group, default: []].sorted(by: isBefore)
    result += best.prefix(min(maxPerGroup, 1))
  }
  return Array(result.sorted(by: isBefore).prefix(maxTotal))
}
