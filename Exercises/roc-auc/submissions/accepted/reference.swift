/// Sorts the scores and adds up the ranks of the positives; equal scores share the mean of their ranks.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  var positives = 0
  // Twice the sum of the ranks, which is whole: no rounding.
  var doubledRanks = 0
  var start = 0
  while start < order.count {
    var end = start
    var positivesHere = 0
    while end < order.count, scores[order[end]] == scores[order[start]] {
      if positive[order[end]] { positivesHere += 1 }
      end += 1
    }
    // The ranks start + 1 ... end have the mean (start + 1 + end) / 2.
    doubledRanks += positivesHere * (start + 1 + end)
    positives += positivesHere
    start = end
  }
  let negatives = scores.count - positives
  guard positives > 0, negatives > 0 else { return nil }
  let doubledPairs = doubledRanks - positives * (positives + 1)
  return Double(doubledPairs) / (2 * Double(positives) * Double(negatives))
}
