import Foundation
import Isolation

/// How an amount grows with the size of the input.
struct Growth: Equatable {
  /// The exponent `e` for which the amount is nearest to a multiple of `size` to the power of `e`.
  var exponent: Double
  /// The range of 95 % of the exponent, as far as it is due to the noise of the times.
  ///
  /// That a time is no pure power, and the processor's caches are full at some size, is not in it.
  var interval: ClosedRange<Double>?

  /// Fits a power to times; none for fewer than two sizes with times.
  ///
  /// The exponent is the slope of the least-squares line through the logarithms. The uncertainty of each
  /// point is taken from the spread of its rounds, because the times of one round have the processes in
  /// common.
  ///
  /// - Parameters:
  ///   - sizes: The sizes.
  ///   - rounds: For each size the times, in seconds, round by round.
  init?(sizes: [Int], rounds: [[[Double]]]) {
    let points = zip(sizes, rounds).compactMap { size, rounds -> Point? in
      let logarithms = rounds.compactMap { PairedRatio.median(of: $0) }.filter { $0 > 0 }.map {
        log($0)
      }
      guard size > 0, let centre = PairedRatio.median(of: logarithms) else { return nil }
      return Point(
        x: log(Double(size)), y: centre, variance: Self.varianceOfMedian(logarithms, centre: centre)
      )
    }
    guard Set(points.map(\.x)).count > 1 else { return nil }
    let mean = points.map(\.x).reduce(0, +) / Double(points.count)
    let spread = points.map { ($0.x - mean) * ($0.x - mean) }.reduce(0, +)
    exponent = points.map { ($0.x - mean) / spread * $0.y }.reduce(0, +)
    let variances = points.compactMap { point in
      point.variance.map { $0 * (point.x - mean) * (point.x - mean) / (spread * spread) }
    }
    guard variances.count == points.count else { return }
    let reach = 1.96 * variances.reduce(0, +).squareRoot()
    interval = exponent - reach...exponent + reach
  }

  private struct Point {
    var x: Double
    var y: Double
    var variance: Double?
  }

  /// The variance of a median, from the median deviation of its values, which a few wild ones do not move.
  ///
  /// For values that are normally distributed their standard deviation is 1.4826 times the median deviation,
  /// and that of their median 1.2533 times what it is for the mean.
  private static func varianceOfMedian(_ values: [Double], centre: Double) -> Double? {
    guard values.count >= fewestRounds,
      let deviation = PairedRatio.median(of: values.map { ($0 - centre).magnitude })
    else { return nil }
    let error = 1.4826 * deviation * 1.2533 / Double(values.count).squareRoot()
    return error * error
  }

  /// Of fewer values nobody can say how far they are spread.
  private static let fewestRounds = 4
}

// MARK: - Memory

extension Growth {
  /// The exponent of an amount of memory over sizes that grow by equal factors.
  ///
  /// Every process has some megabytes to begin with, which a difference does not have: of a power of the
  /// size, the differences grow with the same exponent. The three largest sizes are looked at.
  ///
  /// - Parameters:
  ///   - sizes: The sizes, growing.
  ///   - bytes: The memory at each size.
  /// - Returns: None for fewer than three sizes, and where the memory hardly grows.
  static func memoryExponent(sizes: [Int], bytes: [Int]) -> Double? {
    guard sizes.count == bytes.count, sizes.count >= 3 else { return nil }
    let (sizes, bytes) = (Array(sizes.suffix(3)), Array(bytes.suffix(3)))
    let steps = (bytes[1] - bytes[0], bytes[2] - bytes[1])
    guard steps.0 > leastStep, steps.1 > leastStep, sizes[1] > sizes[0] else { return nil }
    let factor = Double(sizes[2] - sizes[1]) / Double(sizes[1] - sizes[0])
    guard factor > 1 else { return nil }
    return log(Double(steps.1) / Double(steps.0)) / log(factor)
  }

  /// Below this a difference is the whim of an allocator.
  private static let leastStep = 256 << 10
}
