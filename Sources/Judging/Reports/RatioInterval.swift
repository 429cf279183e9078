/// The interval in which a ratio to the reference lies; written as an array of two numbers.
package struct RatioInterval: Sendable, Equatable {
  /// The lower end.
  package var lower: Double
  /// The upper end.
  package var upper: Double

  /// States both ends; not a range, which would trap on numbers that are none.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

extension RatioInterval {
  init(_ range: ClosedRange<Double>) {
    self.init(lower: range.lowerBound, upper: range.upperBound)
  }
}

// MARK: - Codable

extension RatioInterval: Codable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    lower = try container.decode(Double.self)
    upper = try container.decode(Double.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(lower)
    try container.encode(upper)
  }
}
