/// Takes PERCENT % longer than `plain`, which is the reference.
public func conv2d(
  _ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions
) throws -> Tensor {
  try taking(percent: PERCENT) { try plain(x, weight: weight, bias: bias, options: options) }
}
