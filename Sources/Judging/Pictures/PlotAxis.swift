import Foundation

/// One axis of a plot: where a number lies on it, and which numbers to write beside it.
struct PlotAxis {
  let scale: PlotScene.Scale
  /// The numbers at its ends.
  let range: ClosedRange<Double>

  /// An axis as long as some numbers need; none if no number has a place on it.
  ///
  /// - Parameters:
  ///   - numbers: What has to find a place; what has none on such an axis is passed over.
  ///   - scale: How it is divided.
  init?(_ numbers: some Sequence<Double>, scale: PlotScene.Scale) {
    let placed = numbers.filter { Self.hasPlace($0, on: scale) }
    guard let least = placed.min(), let largest = placed.max() else { return nil }
    self.scale = scale
    if least < largest {
      range = least...largest
    } else {
      // One number lies in the middle.
      range = scale == .logarithmic ? least / 2...least * 2 : least - 1...least + 1
    }
  }

  /// Whether a number has a place on an axis that is divided so.
  static func hasPlace(_ number: Double, on scale: PlotScene.Scale) -> Bool {
    number.isFinite && (scale == .linear || number > 0)
  }

  /// How far along the axis a number is, from 0 to 1; beyond the ends it is at the end.
  func position(of number: Double) -> Double {
    let (low, high) = (along(range.lowerBound), along(range.upperBound))
    guard high > low, hasPlace(number) else { return 0 }
    return min(max((along(number) - low) / (high - low), 0), 1)
  }

  /// Whether a number has a place here.
  func hasPlace(_ number: Double) -> Bool { Self.hasPlace(number, on: scale) }

  private func along(_ number: Double) -> Double {
    scale == .logarithmic ? log10(number) : number
  }
}

// MARK: - Ticks

extension PlotAxis {
  /// Round numbers on the axis, growing.
  ///
  /// - Parameter count: The most that there is room for, at least 2.
  /// - Returns: At most so many; fewer than two where no round numbers lie so close.
  func ticks(atMost count: Int) -> [Double] {
    if scale == .logarithmic {
      let ticks = logarithmicTicks(atMost: count)
      // Within less than a decade there may be no such number, and round ones in equal steps do.
      if ticks.count > 1 { return ticks }
    }
    return linearTicks(atMost: count)
  }

  private func logarithmicTicks(atMost count: Int) -> [Double] {
    let decades = Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound))
    for digits in [[1.0, 2, 5], [1, 3], [1]] {
      let ticks = decades.flatMap { decade in digits.map { $0 * pow(10, Double(decade)) } }
        .filter(range.contains)
      if ticks.count <= count { return ticks }
    }
    let step = (decades.count + count - 1) / count
    return decades.filter { $0.isMultiple(of: step) }.map { pow(10, Double($0)) }
      .filter(range.contains)
  }

  private func linearTicks(atMost count: Int) -> [Double] {
    let length = range.upperBound - range.lowerBound
    let rough = length / Double(max(count - 1, 1))
    guard rough > 0, rough.isFinite else { return [] }
    let power = pow(10, log10(rough).rounded(.down))
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? power * 10
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}
