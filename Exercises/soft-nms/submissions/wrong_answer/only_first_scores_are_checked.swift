// What is wrong: after the first round, only boxes whose score is 0 are discarded.
// Noticed by: SoftNMSTests/testABoxThatFallsBelowMinScoreIsDiscarded
import ExerciseKit
import Foundation

/// Soft suppression with a list of the indices that are left.
public func softNMS(
  _ boxes: [Box], scores: [Float], method: SoftNMSMethod, minScore: Float = 0.001
) -> [(index: Int, score: Float)] {
  var current = scores
  var left = boxes.indices.filter { scores[$0] >= minScore }
  var selected: [(index: Int, score: Float)] = []
  while true {
    left.removeAll { current[$0] == 0 }
    guard var best = left.first else { break }
    for index in left where current[index] > current[best] { best = index }
    left.removeAll { $0 == best }
    selected.append((best, current[best]))
    for index in left { current[index] *= factor(iou(boxes[best], boxes[index]), method) }
  }
  return selected
}

/// What a score is multiplied by.
private func factor(_ overlap: Float, _ method: SoftNMSMethod) -> Float {
  switch method {
  case .linear(let threshold): overlap > threshold ? 1 - overlap : 1
  case .gaussian(let sigma): exp(-overlap * overlap / sigma)
  case .hard(let threshold): overlap > threshold ? 0 : 1
  }
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
