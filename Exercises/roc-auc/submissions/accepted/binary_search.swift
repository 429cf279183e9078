// Sorts the negatives only, and finds for each positive by binary search how many it beats and how many it ties.
import ExerciseKit

/// The share of the pairs in the right order.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let negatives = zip(scores, positive).filter { !$0.1 }.map(\.0).sorted()
  let positives = zip(scores, positive).filter { $0.1 }.map(\.0)
  guard !negatives.isEmpty, !positives.isEmpty else { return nil }
  var points = 0.0
  for score in positives {
    let below = negatives.firstIndex { $0 >= score }
    let notAbove = negatives.firstIndex { $0 > score }
    points += Double(below + notAbove) / 2
  }
  return points / Double(positives.count) / Double(negatives.count)
}

extension [Float] {
  /// How many of the sorted numbers come before the first for which the condition holds.
  fileprivate func firstIndex(where isAfter: (Float) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
