import ExerciseKit

/// Writes the patch that a kernel sees at each of its places into a column of a matrix.
///
/// - Parameters:
///   - x: The images, of shape `[N, C, H, W]`; N may be 0, the others are at least 1.
///   - kernel: The rows and columns of the kernel.
///   - stride: How far it moves at a time, down and to the right.
///   - padding: How many rows of zeros are above and below the image, and columns left and right.
///   - dilation: The distance of its taps, in rows and in columns.
/// - Returns: A tensor of shape `[N, C · kH · kW, Ho · Wo]`.
public func unfold(
  _ x: Tensor, kernel: (Int, Int), stride: (Int, Int) = (1, 1), padding: (Int, Int) = (0, 0),
  dilation: (Int, Int) = (1, 1)
) -> Tensor {
  Tensor(zeros: [])
}

/// Adds every element of the columns to the pixel that it would have come from.
///
/// - Parameters:
///   - columns: Columns as `unfold` makes them of such images, of shape
///     `[N, C · kH · kW, Ho · Wo]`.
///   - outputSize: The height and the width of the images.
///   - kernel: The rows and columns of the kernel.
///   - stride: How far it moves at a time, down and to the right.
///   - padding: How many rows of zeros are above and below the image, and columns left and right.
///   - dilation: The distance of its taps, in rows and in columns.
/// - Returns: A tensor of shape `[N, C, H, W]`.
public func fold(
  _ columns: Tensor, outputSize: (Int, Int), kernel: (Int, Int), stride: (Int, Int) = (1, 1),
  padding: (Int, Int) = (0, 0), dilation: (Int, Int) = (1, 1)
) -> Tensor {
  Tensor(zeros: [])
}
