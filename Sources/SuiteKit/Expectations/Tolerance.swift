/// How far a floating-point number may be from the one that is expected.
///
/// `actual` agrees with `expected` if `|actual - expected| <= absolute + relative * |expected|`. NaN agrees
/// with NaN, and an infinity with the same infinity only. Everything but floating point is compared
/// exactly.
public struct Tolerance: Equatable, Sendable {
  /// The part that does not depend on the expected value.
  public var absolute: Double
  /// The part that grows with the expected value.
  public var relative: Double

  /// Creates a tolerance from its two parts.
  public init(absolute: Double, relative: Double) {
    self.absolute = absolute
    self.relative = relative
  }

  /// The numbers must be equal.
  public static let exact = Tolerance(absolute: 0, relative: 0)

  /// Returns whether a number agrees with the expected one.
  func accepts(_ actual: Double, for expected: Double) -> Bool {
    if actual.isNaN || expected.isNaN { return actual.isNaN && expected.isNaN }
    if actual == expected { return true }
    guard actual.isFinite, expected.isFinite else { return false }
    return (actual - expected).magnitude <= absolute + relative * expected.magnitude
  }
}
