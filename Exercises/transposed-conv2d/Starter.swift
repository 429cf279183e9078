import ExerciseKit

/// Applies a two-dimensional transposed convolution: every pixel puts down a multiple of the kernel.
///
/// The result is that of `torch.nn.functional.conv_transpose2d` with the same number along both axes.
///
/// - Parameters:
///   - x: The images, of shape `[N, C, H, W]`; N may be 0, the others are at least 1.
///   - weight: The kernels, of shape `[C, O / groups, kH, kW]`; every length is at least 1.
///   - bias: A number for each of the O outputs, or `nil` for none.
///   - stride: The distance of the places where neighbouring pixels put down the kernel.
///   - padding: How many rows or columns are cut off on each of the four sides.
///   - outputPadding: How many further rows and columns there are at the bottom and at the right.
///   - dilation: The distance between neighbouring taps of the kernel; 1 is dense.
///   - groups: The number of groups that the channels are divided into.
/// - Returns: A tensor of shape `[N, O, Ho, Wo]`.
/// - Throws: `InvalidInput` where the statement says so.
public func convTranspose2d(
  _ x: Tensor, weight: Tensor, bias: [Float]? = nil, stride: Int = 1, padding: Int = 0,
  outputPadding: Int = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor {
  Tensor(zeros: [0, 0, 0, 0])
}

/// Makes the kernel with which a transposed convolution is a bilinear interpolation.
///
/// - Parameter factor: How many times larger an image becomes, and the stride to use; at least 1.
/// - Returns: A kernel of shape `[1, 1, k, k]`, where k is 2 · `factor`, less 1 if `factor` is odd.
public func bilinearKernel(factor: Int) -> Tensor {
  Tensor(zeros: [1, 1, 0, 0])
}
