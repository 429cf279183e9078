import Foundation

/// An axis of a plot: where a value lies on it, and which values are written beside it.
struct PlotAxis {
  let scale: PlotScene.Scale
  let lower: Double
  let upper: Double
  /// The values to write, by growing size.
  let ticks: [Double]
  /// The places after the point that the ticks need to differ.
  private let places: Int

  /// Makes an axis on which all values have a place; none where there is no such axis.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - scale: How the axis is divided.
  ///   - startsAtZero: Whether zero belongs to it, for amounts; only on a linear axis.
  ///   - count: About how many ticks there is room for.
  init?(_ values: [Double], scale: PlotScene.Scale, startsAtZero: Bool = false, ticks count: Int) {
    guard let least = values.min(), let most = values.max(), least.isFinite, most.isFinite,
      (most - least).isFinite
    else { return nil }
    self.scale = scale
    switch scale {
    case .linear:
      let low = startsAtZero ? min(least, 0) : least
      let high = startsAtZero ? max(most, 0) : most
      // A single value needs something around it.
      let margin = high > low ? 0 : max(high.magnitude * 0.1, 0.5)
      let step = Self.step(for: (high - low + 2 * margin) / Double(count))
      guard step.isNormal, (high / step).magnitude < 1e15, (low / step).magnitude < 1e15 else {
        return nil
      }
      lower = ((low - margin) / step).rounded(.down) * step
      upper = ((high + margin) / step).rounded(.up) * step
      guard (upper - lower).isFinite else { return nil }
      let steps = Int(((upper - lower) / step).rounded())
      let start = (lower / step).rounded()
      ticks = (0...max(steps, 1)).map { (start + Double($0)) * step }
      places = min(max(-Int(Foundation.floor(log10(step))), 0), 12)
    case .logarithmic:
      guard least > 0 else { return nil }
      lower = least / 1.15
      upper = most * 1.15
      guard lower > 0, upper.isFinite else { return nil }
      ticks = Self.logarithmicTicks(lower, upper, count: count)
      places = 0
    }
  }

  /// Whether a value has a place on an axis that is divided so.
  static func hasPlace(_ value: Double, on scale: PlotScene.Scale) -> Bool {
    value.isFinite && (scale == .linear || value > 0)
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper; what lies beyond is at the end.
  func position(of value: Double) -> Double {
    guard Self.hasPlace(value, on: scale) else { return 0 }
    let position =
      switch scale {
      case .linear: (value - lower) / (upper - lower)
      case .logarithmic: (log(value) - log(lower)) / (log(upper) - log(lower))
      }
    return min(max(position, 0), 1)
  }

  /// A tick, or another value of the axis, as it is written.
  func text(of tick: Double) -> String {
    guard tick.magnitude < 1e7, tick == 0 || tick.magnitude >= 1e-4 else {
      return String(format: "%g", tick)
    }
    if let whole = Int(exactly: tick), places == 0 { return Figures.grouped(whole) }
    return scale == .linear ? Figures.fixed(tick, places) : String(format: "%g", tick)
  }

  // MARK: - Ticks

  /// The next larger of 1, 2 and 5 times a power of ten.
  private static func step(for length: Double) -> Double {
    let power = pow(10, Foundation.floor(log10(length)))
    let factor = [1, 2, 5].first { $0 * power >= length * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// Powers of ten, or 1, 2 and 5 times these where there is room, or else round numbers.
  private static func logarithmicTicks(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    let decades = Int(Foundation.floor(log10(lower)))...Int(log10(upper).rounded(.up))
    for factors in [[1.0, 2, 5], [1]] {
      let ticks = decades.flatMap { decade in factors.map { $0 * pow(10, Double(decade)) } }
        .filter { (lower...upper).contains($0) }
      if (2...max(count, 2)).contains(ticks.count) { return ticks }
      if ticks.count < 2 { break }
    }
    let all = decades.map { pow(10, Double($0)) }.filter { (lower...upper).contains($0) }
    if all.count > count {
      return stride(from: 0, to: all.count, by: all.count / count + 1).map { all[$0] }
    }
    let step = step(for: (upper - lower) / Double(count))
    let start = (lower / step).rounded(.up)
    let last = (upper / step).rounded(.down)
    guard last >= start, last - start < 100 else { return [lower, upper] }
    return (0...Int(last - start)).map { (start + Double($0)) * step }
  }
}
