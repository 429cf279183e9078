/// The ratio of two times that were measured in turns.
public struct PairedRatio: Sendable {
  /// The median of the ratios of the pairs.
  public let ratio: Double
  /// The range that holds the true median with a confidence of 95 %, or nearly so with few rounds.
  public let interval: ClosedRange<Double>

  /// How wide the interval is, as a part of the ratio.
  public var relativeWidth: Double { (interval.upperBound - interval.lowerBound) / ratio }

  /// Takes the ratio pair by pair, so that a machine that slows down slows down both sides.
  ///
  /// The median, because the noise of a time is one-sided and has long tails: a mean of the same pairs
  /// moves several times as far.
  ///
  /// The interval holds every ratio that a sign test does not refuse. The pairs of one round have their two
  /// processes in common, with whatever the memory of each happens to be like, so they are not independent:
  /// the test adds the signs up round by round and takes the spread of these sums from the rounds
  /// themselves. It assumes nothing about how the noise is distributed, and a single bad round does not
  /// move it. With fewer than six rounds no such interval of 95 % exists; then the smallest and the largest
  /// ratio are taken.
  ///
  /// - Parameter rounds: The times of both sides.
  public init?(of rounds: [TimedRound]) {
    let rounds = rounds.map(\.ratios).filter { !$0.isEmpty }
    let ratios = rounds.joined().sorted()
    guard !ratios.isEmpty else { return nil }
    ratio = Self.median(ofSorted: ratios)
    guard rounds.count >= Self.fewestRounds else {
      interval = ratios[0]...ratios[ratios.count - 1]
      return
    }
    var lower = (ratios.count - 1) / 2
    while lower > 0, !Self.isRefused(ratios[lower], by: rounds) { lower -= 1 }
    var upper = ratios.count / 2
    while upper < ratios.count - 1, !Self.isRefused(ratios[upper], by: rounds) { upper += 1 }
    interval = ratios[lower]...ratios[upper]
  }

  /// With which number of rounds the interval has its confidence.
  public static let fewestRounds = 6

  /// Whether the rounds speak against this as the median, with an error of 5 %.
  private static func isRefused(_ median: Double, by rounds: [[Double]]) -> Bool {
    var sum = 0.0
    var squares = 0.0
    for round in rounds {
      let above = round.count { $0 > median }
      let below = round.count { $0 < median }
      sum += Double(above - below)
      squares += Double(above - below) * Double(above - below)
    }
    return sum.magnitude > errorsOfRefusal * squares.squareRoot()
  }

  /// How many standard errors it takes to refuse a median.
  ///
  /// More than the 1.96 of a normal distribution: the error is itself taken from few rounds, and is looked at
  /// after several numbers of them. Of 204 measurements of a convolution against itself, on an idle machine and on a
  /// busy one, the interval held 1 in 203.
  private static let errorsOfRefusal = 2.2

  /// The median of some numbers.
  public static func median(of numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : median(ofSorted: numbers.sorted())
  }

  private static func median(ofSorted numbers: [Double]) -> Double {
    let middle = numbers.count / 2
    return numbers.count.isMultiple(of: 2)
      ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
  }
}
