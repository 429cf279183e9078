/// Which part of a convolution is returned.
public enum ConvMode: Equatable, Sendable {
  /// Every place where the kernel and the image overlap in at least one pixel.
  case full

  /// The central part, as large as the image.
  case same

  /// Only the places where the whole kernel lies inside the image.
  case valid
}
