// What is wrong: rectangles of the height before the step are added up, not trapezoids.
// Noticed by: ROCAUCTests/testATieBetweenTheClassesCountsHalf
import ExerciseKit

/// The area under the curve.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let samples = zip(scores, positive).sorted { $0.0 > $1.0 }
  var (hits, falseAlarms) = (0.0, 0.0)
  var last = (hits: 0.0, falseAlarms: 0.0)
  var area = 0.0
  for (index, (score, isPositive)) in samples.enumerated() {
    if isPositive { hits += 1 } else { falseAlarms += 1 }
    if index + 1 < samples.count, samples[index + 1].0 == score { continue }
    area += (falseAlarms - last.falseAlarms) * last.hits
    last = (hits, falseAlarms)
  }
  return hits * falseAlarms > 0 ? area / (hits * falseAlarms) : nil
}
