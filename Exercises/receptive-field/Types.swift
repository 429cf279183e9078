/// A convolution or pooling layer along one axis.
public struct RFLayer: Equatable, Sendable {
  /// How many taps the kernel or the pooling window has, at least 1.
  public let kernel: Int

  /// The distance of neighbouring windows, at least 1.
  public let stride: Int

  /// How many zeros there are on each side, at least 0.
  public let padding: Int

  /// The distance of neighbouring taps; 1 is dense.
  public let dilation: Int

  /// Creates a layer; of a kernel alone: stride 1, no padding, dense.
  public init(kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
  }
}
