// What is wrong: ties are looked for by bit patterns, so that 0 and -0 are none.
// Noticed by: ROCAUCTests/testZeroAndMinusZeroAreATie
import ExerciseKit

/// The area by the ranks of the positives.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  var ranks = [Double](repeating: 0, count: scores.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count,
      scores[order[end]].bitPattern == scores[order[start]].bitPattern
    { end += 1 }
    for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
    start = end
  }
  let p = Double(positive.filter { $0 }.count)
  let n = Double(scores.count) - p
  guard p > 0, n > 0 else { return nil }
  let sum = zip(ranks, positive).filter { $0.1 }.map(\.0).reduce(0, +)
  return (sum - p * (p + 1) / 2) / (p * n)
}
