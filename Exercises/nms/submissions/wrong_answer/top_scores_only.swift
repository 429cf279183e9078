// What is wrong: nothing is suppressed: the boxes with the highest scores are returned.
// Noticed by: NMSTests/testVisitsTheHighestScoreFirst
import ExerciseKit

/// Sorts by score and takes the first boxes.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  let order = boxes.indices
    .filter { scores[$0] >= scoreThreshold }
    .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
  return Array(order.prefix(maxOutput))
}
