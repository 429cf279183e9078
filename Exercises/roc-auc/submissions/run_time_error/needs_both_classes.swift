// What is wrong: the highest positive and the lowest negative are asked for before anything else.
// Noticed by: ROCAUCTests/testOneClassAloneHasNoArea
import ExerciseKit

/// The share of the pairs in the right order.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let samples = zip(scores, positive)
  let positives = samples.filter { $0.1 }.map(\.0)
  let negatives = samples.filter { !$0.1 }.map(\.0)
  if positives.sorted()[0] > negatives.sorted()[negatives.count - 1] { return 1 }
  var points = 0.0
  for high in positives {
    for low in negatives { points += high > low ? 1 : high == low ? 0.5 : 0 }
  }
  return points / Double(positives.count * negatives.count)
}
