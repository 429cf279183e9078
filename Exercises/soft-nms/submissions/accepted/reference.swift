// One pass a round: it lowers the scores of the remaining boxes, drops the low ones and finds the next best.
import ExerciseKit
import Foundation

/// Selects boxes from the best to the worst, and lowers the scores of those that overlap a better one.
///
/// - Parameters:
///   - boxes: The candidates, in pixels.
///   - scores: The confidence of each box, from 0 to 1.
///   - method: How overlap lowers a score.
///   - minScore: Boxes whose current score is less are discarded.
/// - Returns: The selected boxes in the order of their selection, with the scores that they were selected
///   with.
public func softNMS(
  _ boxes: [Box], scores: [Float], method: SoftNMSMethod, minScore: Float = 0.001
) -> [(index: Int, score: Float)] {
  // In the order of the input, so that of equal scores the first one found has the lower index.
  var remaining = boxes.indices.map { Candidate(box: boxes[$0], index: $0, score: scores[$0]) }
  var selected: [(index: Int, score: Float)] = []

  // The first pass has nothing to lower.
  var best: Candidate?
  repeat {
    var count = 0
    var next: Candidate?
    for place in remaining.indices where remaining[place].index != best?.index {
      var candidate = remaining[place]
      if let best { candidate.score *= factor(iou(best.box, candidate.box), method) }
      if candidate.score < minScore { continue }
      if next.map({ candidate.score > $0.score }) ?? true { next = candidate }
      remaining[count] = candidate
      count += 1
    }
    remaining.removeLast(remaining.count - count)
    if let next { selected.append((next.index, next.score)) }
    best = next
  } while best != nil
  return selected
}

/// A box with its current score.
private struct Candidate {
  let box: Box
  let index: Int
  var score: Float
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
