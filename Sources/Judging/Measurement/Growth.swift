import Foundation

/// How a time grows with the size of the input.
enum Growth {
  /// The exponent `e` for which the time is nearest to a multiple of `size` to the power of `e`.
  ///
  /// It is the slope of the least-squares line through the logarithms. None for fewer than two sizes.
  static func exponent(sizes: [Int], times: [Double]) -> Double? {
    let points = zip(sizes, times).filter { $0.0 > 0 && $0.1 > 0 }
      .map { (x: log(Double($0.0)), y: log($0.1)) }
    guard Set(points.map(\.x)).count > 1 else { return nil }
    let x = points.map(\.x).reduce(0, +) / Double(points.count)
    let y = points.map(\.y).reduce(0, +) / Double(points.count)
    let covariance = points.map { ($0.x - x) * ($0.y - y) }.reduce(0, +)
    let variance = points.map { ($0.x - x) * ($0.x - x) }.reduce(0, +)
    return covariance / variance
  }
}
