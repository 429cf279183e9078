import ExerciseKit

/// How a pixel of a resized image is made from those of the original.
public enum Interpolation: Equatable, Sendable {
  /// A copy of one pixel.
  case nearest

  /// A weighted mean of 2 × 2 pixels.
  case bilinear

  /// A weighted sum of 4 × 4 pixels, with the cubic convolution kernel for a = -0.75.
  case bicubic
}
