// Counts while it sorts: merging two sorted halves tells how many negatives of each half a positive beats.
import ExerciseKit

/// The share of the pairs in the right order.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let positives = positive.filter { $0 }.count
  let negatives = positive.count - positives
  guard positives > 0, negatives > 0 else { return nil }
  var samples = Array(zip(scores, positive))
  let halves = samples.sortCountingHalfPairs()
  return Double(halves) / Double(2 * positives * negatives)
}

extension [(Float, Bool)] {
  /// Sorts by score and returns twice the number of pairs of which the positive wins, a tie as one half.
  fileprivate mutating func sortCountingHalfPairs() -> Int {
    guard count > 1 else { return 0 }
    var left = Array(self[..<(count / 2)])
    var right = Array(self[(count / 2)...])
    var halves = left.sortCountingHalfPairs() + right.sortCountingHalfPairs()
    halves += left.halfPairs(against: right) + right.halfPairs(against: left)
    var (l, r) = (0, 0)
    for index in indices {
      if r == right.count || (l < left.count && left[l].0 <= right[r].0) {
        self[index] = left[l]
        l += 1
      } else {
        self[index] = right[r]
        r += 1
      }
    }
    return halves
  }

  /// Twice the pairs that the positives here win against the negatives there; both lists are sorted.
  private func halfPairs(against other: [(Float, Bool)]) -> Int {
    var (below, notAbove) = (0, 0)
    var (lower, upper) = (0, 0)
    var halves = 0
    for (score, isPositive) in self where isPositive {
      while lower < other.count, other[lower].0 < score {
        if !other[lower].1 { below += 1 }
        lower += 1
      }
      while upper < other.count, other[upper].0 <= score {
        if !other[upper].1 { notAbove += 1 }
        upper += 1
      }
      halves += below + notAbove
    }
    return halves
  }
}
