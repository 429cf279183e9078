/// The ratio of two times that were measured in turns.
public struct PairedRatio: Sendable {
  /// The median of the ratios of the pairs.
  public let ratio: Double
  /// The range that holds the true median with 95 % confidence, or nearly so with very few pairs.
  public let interval: ClosedRange<Double>

  /// How wide the interval is, as a part of the ratio.
  public var relativeWidth: Double { (interval.upperBound - interval.lowerBound) / ratio }

  /// Takes the ratio pair by pair, so that a machine that slows down slows down both sides.
  ///
  /// The interval is the one of the sign test: it needs no assumption about how the noise is
  /// distributed, and a single bad pair does not widen it. With fewer than six pairs no interval of 95 %
  /// exists and the smallest and largest ratio are taken.
  ///
  /// - Parameters:
  ///   - times: The times of one side.
  ///   - references: The times of the other, pair by pair.
  public init?(of times: [Double], to references: [Double]) {
    let ratios = zip(times, references).filter { $0.1 > 0 }.map { $0.0 / $0.1 }.sorted()
    guard !ratios.isEmpty else { return nil }
    ratio = Self.median(ofSorted: ratios)
    let rank = Self.rank(count: ratios.count)
    interval = ratios[rank]...ratios[ratios.count - 1 - rank]
  }

  /// The median of some numbers.
  public static func median(of numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : median(ofSorted: numbers.sorted())
  }

  private static func median(ofSorted numbers: [Double]) -> Double {
    let middle = numbers.count / 2
    return numbers.count.isMultiple(of: 2)
      ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
  }

  /// The number of values to leave out on each side: the largest for which a fair coin shows at most so
  /// many heads in `count` throws with a probability of at most 2.5 %.
  private static func rank(count: Int) -> Int {
    var probability = 1.0
    // Beyond this the probability of no heads at all is too small for a number, and the normal
    // approximation is as good as exact.
    guard count <= 1_000 else {
      return Int((Double(count) - 1.96 * Double(count).squareRoot()) / 2)
    }
    for _ in 0..<count { probability /= 2 }
    var sum = probability
    var rank = 0
    while sum <= 0.025 && rank < count {
      rank += 1
      probability *= Double(count - rank + 1) / Double(rank)
      sum += probability
    }
    return max(rank - 1, 0)
  }
}
