import ExerciseKit

/// Passes a gradient back through a two-dimensional convolution layer.
///
/// The result is what PyTorch's autograd gives for `torch.nn.functional.conv2d`.
///
/// - Parameters:
///   - x: The images that the layer was given, of shape `[N, C, H, W]`; N may be 0.
///   - weight: The filters of the layer, of shape `[O, C / groups, kH, kW]`.
///   - gradOutput: The derivatives of the loss by the layer's output, of shape `[N, O, Ho, Wo]`.
///   - options: Stride, padding, dilation and groups of the layer; pairs are (rows, columns).
/// - Returns: The derivatives of the loss by `x`, in its shape; by `weight`, in its shape; and by the
///   O numbers of the bias.
public func conv2dBackward(
  x: Tensor, weight: Tensor, gradOutput: Tensor, options: Conv2dOptions
) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
  (Tensor(zeros: []), Tensor(zeros: []), [])
}
