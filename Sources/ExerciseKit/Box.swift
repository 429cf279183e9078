/// An axis-aligned box given by two corners, in continuous coordinates.
///
/// The box is half-open: its width is `x2 - x1` and its height `y2 - y1`, never plus one. A box whose
/// width or height is zero or negative is empty and has area 0.
public struct Box: Equatable, Sendable {
  /// The left edge.
  public var x1: Float

  /// The top edge.
  public var y1: Float

  /// The right edge.
  public var x2: Float

  /// The bottom edge.
  public var y2: Float

  /// Creates a box from its left, top, right and bottom edges.
  @inlinable
  public init(x1: Float, y1: Float, x2: Float, y2: Float) {
    self.x1 = x1
    self.y1 = y1
    self.x2 = x2
    self.y2 = y2
  }

  /// Creates a box from its left, top, right and bottom edges.
  @inlinable
  public init(_ x1: Float, _ y1: Float, _ x2: Float, _ y2: Float) {
    self.init(x1: x1, y1: y1, x2: x2, y2: y2)
  }
}
