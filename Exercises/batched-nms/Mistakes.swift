import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a threshold that
// includes what equals it.

let mistakes: [Mistake] = [
  // MARK: - Groups

  .batchedNMS("groups-ignored", "A box suppresses boxes of all groups.") {
    $0.groups = $0.groups.map { _ in 0 }
  },
  .batchedNMS("runs-of-equal-groups", "The boxes of a group are expected next to each other.") {
    var run = 0
    let groups = $0.groups
    $0.groups = groups.indices.map { index in
      if index > 0 && groups[index] != groups[index - 1] { run += 1 }
      return run
    }
  },
  .batchedNMS(
    "offset-by-the-largest-coordinate",
    "Groups are moved apart by the largest coordinate plus one, also if coordinates are negative."
  ) {
    let largest = $0.boxes.map { Double(max($0.x2, $0.y2)) }.max() ?? 0
    return $0.answer(movedBy: largest + 1)
  },

  // MARK: - Order

  .batchedNMS("group-after-group", "The result lists one group after the other.") { arguments in
    var other = arguments
    other.maxTotal = .max
    let kept = try other.rightAnswer()
    let sorted = Set(arguments.groups).sorted().flatMap { group in
      kept.filter { arguments.groups[$0] == group }
    }
    return Array(sorted.prefix(arguments.maxTotal))
  },
  .batchedNMS("ties-by-group", "Of equal scores the one of the lower group comes first.") {
    arguments in
    var other = arguments
    other.maxTotal = .max
    let sorted = try other.rightAnswer().sorted { a, b in
      (arguments.scores[b], arguments.groups[a], a) < (arguments.scores[a], arguments.groups[b], b)
    }
    return Array(sorted.prefix(arguments.maxTotal))
  },

  // MARK: - Caps

  .batchedNMS(
    "cap-before-suppression", "The best candidates of a group are taken before any is suppressed."
  ) { arguments in
    try arguments.answer(
      Set(arguments.groups).flatMap { group in
        arguments.order.filter { arguments.groups[$0] == group }.prefix(arguments.maxPerGroup)
      })
  },
  .batchedNMS(
    "total-before-suppression", "The best of all candidates are taken before any is suppressed."
  ) {
    try $0.answer(Array($0.order.prefix($0.maxTotal)))
  },
  .batchedNMS(
    "total-before-the-merge", "The first boxes of the groups are taken, and then sorted."
  ) { arguments in
    var other = arguments
    other.maxTotal = .max
    let kept = try other.rightAnswer()
    let first = Set(arguments.groups).sorted().flatMap { group in
      kept.filter { arguments.groups[$0] == group }
    }.prefix(arguments.maxTotal)
    return kept.filter { first.contains($0) }
  },
]

extension BatchedNMSArguments {
  /// All boxes in the order of the visit.
  fileprivate var order: [Int] {
    boxes.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
  }

  /// What the reference answers when only some boxes are there.
  fileprivate func answer(_ candidates: [Int]) throws -> [Int] {
    let candidates = candidates.sorted()
    var other = self
    other.boxes = candidates.map { boxes[$0] }
    other.scores = candidates.map { scores[$0] }
    other.groups = candidates.map { groups[$0] }
    return try other.rightAnswer().map { candidates[$0] }
  }

  /// What is kept if the groups, numbered from 0, are moved apart and all boxes are compared.
  fileprivate func answer(movedBy distance: Double) -> [Int] {
    let numbers = Set(groups).sorted()
    let moved = boxes.indices.map { index in
      let offset = Double(numbers.firstIndex(of: groups[index]) ?? 0) * distance
      let box = boxes[index]
      return [box.x1, box.y1, box.x2, box.y2].map { Double($0) + offset }
    }
    var kept: [Int] = []
    for candidate in order where kept.count < maxTotal {
      let own = kept.filter { groups[$0] == groups[candidate] }
      let isDropped = kept.contains { iou(moved[$0], moved[candidate]) > Double(iouThreshold) }
      if own.count < maxPerGroup && !isDropped { kept.append(candidate) }
    }
    return kept
  }
}

private func iou(_ a: [Double], _ b: [Double]) -> Double {
  let width = max(0, min(a[2], b[2]) - max(a[0], b[0]))
  let height = max(0, min(a[3], b[3]) - max(a[1], b[1]))
  let union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - width * height
  return union > 0 ? width * height / union : 0
}
