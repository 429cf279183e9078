import ExerciseKit

/// Convolves an image with a kernel; outside the image there are zeros.
///
/// With `flip` the kernel is rotated by 180° before it slides over the image, which is convolution
/// in the sense of mathematics (`scipy.signal.convolve2d`). Without, it slides as it is, which is
/// cross-correlation (`scipy.signal.correlate2d`), the operation of deep-learning layers. The
/// operands are never exchanged, however large the kernel.
///
/// - Parameters:
///   - image: The image, of shape `[H, W]`; a side may be 0.
///   - kernel: The kernel, of shape `[kH, kW]`; a side is at least 1 and may be even, and the kernel
///     may be larger than the image.
///   - mode: The part of the result that is wanted.
///   - flip: Whether the kernel is rotated.
/// - Returns: A tensor of shape `[H + kH - 1, W + kW - 1]` for `full`, `[H, W]` for `same` and
///   `[max(H - kH + 1, 0), max(W - kW + 1, 0)]` for `valid`.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  Tensor(zeros: [0, 0])
}
