// What is wrong: each sample is a step of its own, also among equal scores.
// Noticed by: ROCAUCTests/testATieBetweenTheClassesCountsHalf
import ExerciseKit

/// The area under the curve.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let samples = zip(scores, positive).sorted { $0.0 > $1.0 }
  var (hits, falseAlarms) = (0.0, 0.0)
  var last = (hits: 0.0, falseAlarms: 0.0)
  var area = 0.0
  for (_, isPositive) in samples {
    if isPositive { hits += 1 } else { falseAlarms += 1 }
    area += (falseAlarms - last.falseAlarms) * (hits + last.hits) / 2
    last = (hits, falseAlarms)
  }
  return hits * falseAlarms > 0 ? area / (hits * falseAlarms) : nil
}
