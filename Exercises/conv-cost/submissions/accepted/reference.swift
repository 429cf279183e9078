import ExerciseKit

/// Multiplies what one element of the output costs by the number of elements.
public func convCost(
  inChannels: Int, outChannels: Int, kernel: (Int, Int), outputSize: (Int, Int), groups: Int = 1,
  bias: Bool = true, batch: Int = 1
) -> LayerCost {
  let weightsPerFilter = inChannels / groups * kernel.0 * kernel.1
  let activations = batch * outChannels * outputSize.0 * outputSize.1
  return LayerCost(
    parameters: outChannels * (weightsPerFilter + (bias ? 1 : 0)),
    macs: activations * weightsPerFilter, activations: activations)
}

/// A 1 × 1 convolution over a single place.
public func denseCost(inputs: Int, outputs: Int, bias: Bool = true, batch: Int = 1) -> LayerCost {
  convCost(
    inChannels: inputs, outChannels: outputs, kernel: (1, 1), outputSize: (1, 1), bias: bias,
    batch: batch)
}

/// Every element of the output has a weight for every element of the input.
public func denseEquivalent(
  inChannels: Int, inputSize: (Int, Int), outChannels: Int, outputSize: (Int, Int)
) -> Int {
  inChannels * inputSize.0 * inputSize.1 * outChannels * outputSize.0 * outputSize.1
}

/// A multiplication and an addition each.
public func flops(of cost: LayerCost, includeBias: Bool) -> Int {
  2 * cost.macs + (includeBias ? cost.activations : 0)
}

/// Elements times their size.
public func memory(
  of cost: LayerCost, bytesPerElement: Int
) -> (parameters: Int, activations: Int) {
  (cost.parameters * bytesPerElement, cost.activations * bytesPerElement)
}

/// Each 3 × 3 layer adds 2 to the receptive field, which begins at 1.
public func stackedRatio(kernel: Int) throws -> Double {
  let layers = kernel / 2
  guard layers >= 1, kernel == 2 * layers + 1 else {
    throw InvalidInput("no stack of 3 × 3 layers sees \(kernel) × \(kernel)")
  }
  return Double(layers * 9) / Double(kernel * kernel)
}
