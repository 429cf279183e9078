import ExerciseKit

/// Greedy non-maximum suppression that compares each candidate with the boxes kept so far.
///
/// It needs no flags, calculates in `Double` and multiplies instead of dividing.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  struct Candidate {
    let index: Int
    let score: Float
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
    let area: Double

    init(_ box: Box, index: Int, score: Float) {
      self.index = index
      self.score = score
      (x1, y1, x2, y2) = (Double(box.x1), Double(box.y1), Double(box.x2), Double(box.y2))
      area = (x2 - x1) * (y2 - y1)
    }
  }

  let threshold = Double(iouThreshold)
  func isSuppressed(_ candidate: Candidate, by other: Candidate) -> Bool {
    let width = min(candidate.x2, other.x2) - max(candidate.x1, other.x1)
    let height = min(candidate.y2, other.y2) - max(candidate.y1, other.y1)
    // Without an overlap the IoU is 0, also for two empty boxes.
    guard width > 0, height > 0 else { return suppressEqual && threshold <= 0 }
    let intersection = width * height
    let limit = threshold * (candidate.area + other.area - intersection)
    return suppressEqual ? intersection >= limit : intersection > limit
  }

  let candidates = zip(boxes, scores).enumerated()
    .filter { $0.element.1 >= scoreThreshold }
    .map { Candidate($0.element.0, index: $0.offset, score: $0.element.1) }
    .sorted { ($0.score, $1.index) > ($1.score, $0.index) }
  var kept: [Candidate] = []
  for candidate in candidates {
    if kept.count >= maxOutput { break }
    if !kept.contains(where: { isSuppressed(candidate, by: $0) }) {
      kept.append(candidate)
    }
  }
  return kept.map(\.index)
}
