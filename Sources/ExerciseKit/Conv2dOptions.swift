/// The options of a two-dimensional convolution; pairs are (rows, columns).
public struct Conv2dOptions: Sendable {
  /// The step of the window, at least 1.
  public var stride: (Int, Int)

  /// The zeros around the image.
  public var padding: Padding

  /// The distance between neighbouring taps of the kernel, at least 1, which means dense.
  public var dilation: (Int, Int)

  /// The number of groups that the channels are divided into, at least 1.
  public var groups: Int

  /// Creates options; without arguments: stride 1, no padding, dense, one group.
  @inlinable
  public init(
    stride: (Int, Int) = (1, 1),
    padding: Padding = .explicit(top: 0, bottom: 0, left: 0, right: 0),
    dilation: (Int, Int) = (1, 1),
    groups: Int = 1
  ) {
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }
}
