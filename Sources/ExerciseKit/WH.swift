/// A width and a height, for boxes whose position does not matter.
public struct WH: Equatable, Hashable, Sendable {
  /// The width.
  public var w: Float

  /// The height.
  public var h: Float

  /// Creates a size from a width and a height.
  @inlinable
  public init(w: Float, h: Float) {
    self.w = w
    self.h = h
  }

  /// Creates a size from a width and a height.
  @inlinable
  public init(_ w: Float, _ h: Float) {
    self.init(w: w, h: h)
  }
}
