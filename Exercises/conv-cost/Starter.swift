import ExerciseKit

/// Computes the cost of a convolution layer.
///
/// - Parameters:
///   - inChannels: The number of channels of the input, a multiple of `groups`.
///   - outChannels: The number of filters, a multiple of `groups`.
///   - kernel: The rows and columns of the kernel.
///   - outputSize: The rows and columns of the output.
///   - groups: The number of groups that the channels are divided into.
///   - bias: Whether each filter has a bias.
///   - batch: The number of images.
/// - Returns: The parameters, the multiply–accumulates and the elements of the output.
public func convCost(
  inChannels: Int, outChannels: Int, kernel: (Int, Int), outputSize: (Int, Int), groups: Int = 1,
  bias: Bool = true, batch: Int = 1
) -> LayerCost {
  LayerCost(parameters: 0, macs: 0, activations: 0)
}

/// Computes the cost of a dense (fully connected) layer.
///
/// - Parameters:
///   - inputs: The number of inputs.
///   - outputs: The number of outputs.
///   - bias: Whether each output has a bias.
///   - batch: The number of samples.
/// - Returns: The parameters, the multiply–accumulates and the elements of the output.
public func denseCost(inputs: Int, outputs: Int, bias: Bool = true, batch: Int = 1) -> LayerCost {
  LayerCost(parameters: 0, macs: 0, activations: 0)
}

/// Counts the weights of a dense layer between two stacks of feature maps.
///
/// - Parameters:
///   - inChannels: The number of channels of the input.
///   - inputSize: The rows and columns of the input.
///   - outChannels: The number of channels of the output.
///   - outputSize: The rows and columns of the output.
/// - Returns: The number of weights, without biases.
public func denseEquivalent(
  inChannels: Int, inputSize: (Int, Int), outChannels: Int, outputSize: (Int, Int)
) -> Int {
  0
}

/// Counts the floating-point operations of a layer.
///
/// - Parameters:
///   - cost: What the layer costs.
///   - includeBias: Whether to count the additions of a bias, one for each element of the output.
/// - Returns: The number of multiplications and additions.
public func flops(of cost: LayerCost, includeBias: Bool) -> Int {
  0
}

/// Computes how much memory a layer takes.
///
/// - Parameters:
///   - cost: What the layer costs.
///   - bytesPerElement: The size of a number: 4 for `Float`, 2 for half precision.
/// - Returns: The bytes of the parameters, and those of the output.
public func memory(
  of cost: LayerCost, bytesPerElement: Int
) -> (parameters: Int, activations: Int) {
  (0, 0)
}

/// Compares a stack of 3 × 3 layers with one layer of the same receptive field.
///
/// - Parameter kernel: The rows and columns of the one kernel.
/// - Returns: The weights of the stack divided by those of the layer, with as many channels everywhere.
/// - Throws: `InvalidInput` if no stack of 3 × 3 layers has this receptive field.
public func stackedRatio(kernel: Int) throws -> Double {
  0
}
