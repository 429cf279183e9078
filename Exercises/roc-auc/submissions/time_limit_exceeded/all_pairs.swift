// What is wrong: every positive is compared with every negative, which is O(n²).
// Noticed by: the workload "random scores"
import ExerciseKit

/// The share of the pairs in the right order.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let samples = zip(scores, positive)
  let positives = samples.filter { $0.1 }.map(\.0)
  let negatives = samples.filter { !$0.1 }.map(\.0)
  guard !positives.isEmpty, !negatives.isEmpty else { return nil }
  var points = 0.0
  for high in positives {
    for low in negatives { points += high > low ? 1 : high == low ? 0.5 : 0 }
  }
  return points / Double(positives.count * negatives.count)
}
