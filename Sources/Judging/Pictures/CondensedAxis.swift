/// An axis on which long stretches that nothing covers are shortened.
///
/// One box far away would otherwise press all others into a corner. What is covered keeps its proportions.
struct CondensedAxis {
  private struct Stretch {
    var start: Double
    var end: Double
    /// Where it begins on the shortened axis.
    var position: Double
  }

  private let stretches: [Stretch]
  /// The length of the shortened axis.
  let length: Double
  /// Whether anything was shortened.
  let isShortened: Bool

  /// Makes an axis for intervals, each with its ends in any order.
  init(covering intervals: [(Double, Double)]) {
    var covered: [(start: Double, end: Double)] = []
    for (start, end) in intervals.map({ (min($0, $1), max($0, $1)) }).sorted(by: { $0.0 < $1.0 }) {
      if let last = covered.last, start <= last.end {
        covered[covered.count - 1].end = max(last.end, end)
      } else {
        covered.append((start, end))
      }
    }
    let total = covered.reduce(0) { $0 + $1.end - $1.start }
    // Points alone cover nothing; then the distances are all there is.
    let longestGap = total > 0 ? total / 6 : .infinity
    var stretches: [Stretch] = []
    var position = 0.0
    var isShortened = false
    for (start, end) in covered {
      if let last = stretches.last {
        isShortened = isShortened || start - last.end > longestGap
        position += min(start - last.end, longestGap)
      }
      stretches.append(Stretch(start: start, end: end, position: position))
      position += end - start
    }
    self.stretches = stretches
    self.isShortened = isShortened
    length = position
  }

  /// The place of an end of one of the intervals on the shortened axis.
  func position(of value: Double) -> Double {
    let stretch = stretches.last { $0.start <= value } ?? stretches.first
    return stretch.map { $0.position + value - $0.start } ?? 0
  }
}
