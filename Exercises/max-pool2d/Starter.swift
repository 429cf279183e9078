import ExerciseKit

/// Takes the largest pixel of each window, and tells where it was.
///
/// - Parameters:
///   - x: The images, of shape `[N, C, H, W]`; N may be 0, the others are at least 1.
///   - kernel: How many rows and columns of taps a window has.
///   - stride: How far apart the windows begin, in rows and in columns.
///   - padding: By how many pixels the first window begins before the image.
///   - dilation: The distance of the taps of a window.
///   - ceilMode: Whether a last window may reach beyond the image and its padding.
/// - Returns: The largest pixels, of shape `[N, C, Ho, Wo]`, and for each of them, in the order of
///   `output.data`, its index `y * W + x` in its plane of `x`.
/// - Throws: `InvalidInput` if 2 · `padding` is more than `kernel`, or if there would be no window.
public func maxPool2d(
  _ x: Tensor, kernel: Int, stride: Int, padding: Int = 0, dilation: Int = 1,
  ceilMode: Bool = false
) throws -> (output: Tensor, indices: [Int]) {
  (Tensor(zeros: [0, 0, 0, 0]), [])
}

/// Puts each value back where the largest pixel was, into planes of zeros.
///
/// - Parameters:
///   - y: The values, of shape `[N, C, h, w]`.
///   - indices: For each of them the index `i * W + j` in its plane of the result.
///   - outputSize: The height H and the width W of the result.
/// - Returns: A tensor of shape `[N, C, H, W]`.
public func maxUnpool2d(_ y: Tensor, indices: [Int], outputSize: (Int, Int)) -> Tensor {
  Tensor(zeros: [0, 0, 0, 0])
}
