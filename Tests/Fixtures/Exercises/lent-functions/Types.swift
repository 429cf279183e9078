/// A function with its slope.
public struct Objective {
  /// The value at a place.
  public let value: (Double) -> Double
  /// The slope at a place.
  public let slope: (Double) throws -> Double

  /// Creates an objective.
  public init(
    value: @escaping (Double) -> Double, slope: @escaping (Double) throws -> Double
  ) {
    self.value = value
    self.slope = slope
  }
}
