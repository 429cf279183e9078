// What is wrong: the weights of the layers are made in order to count them.
// Noticed by: ConvCostExamples/testDenseLayerOfVGG16
import ExerciseKit

/// Filters times weights, and that times places.
public func convCost(
  inChannels: Int, outChannels: Int, kernel: (Int, Int), outputSize: (Int, Int), groups: Int = 1,
  bias: Bool = true, batch: Int = 1
) -> LayerCost {
  let weights = outChannels * (inChannels / groups) * kernel.0 * kernel.1
  let biases = bias ? outChannels : 0
  let places = batch * outputSize.0 * outputSize.1
  return LayerCost(
    parameters: weights + biases, macs: places * weights, activations: places * outChannels)
}

/// Outputs times inputs.
public func denseCost(inputs: Int, outputs: Int, bias: Bool = true, batch: Int = 1) -> LayerCost {
  let weights = [Float](repeating: 0.5, count: outputs * inputs).count
  let biases = bias ? outputs : 0
  return LayerCost(
    parameters: weights + biases, macs: batch * weights, activations: batch * outputs)
}

/// All inputs times all outputs.
public func denseEquivalent(
  inChannels: Int, inputSize: (Int, Int), outChannels: Int, outputSize: (Int, Int)
) -> Int {
  let inputs = inChannels * inputSize.0 * inputSize.1
  let outputs = outChannels * outputSize.0 * outputSize.1
  return inputs * outputs
}

/// Two operations for each multiply–accumulate.
public func flops(of cost: LayerCost, includeBias: Bool) -> Int {
  let biasAdditions = includeBias ? cost.activations : 0
  return 2 * cost.macs + biasAdditions
}

/// Both numbers of elements times the size of one.
public func memory(
  of cost: LayerCost, bytesPerElement: Int
) -> (parameters: Int, activations: Int) {
  let parameters = cost.parameters * bytesPerElement
  let activations = cost.activations * bytesPerElement
  return (parameters, activations)
}

/// The weights of n layers of 3 × 3 by those of one of k × k.
public func stackedRatio(kernel: Int) throws -> Double {
  if kernel < 3 || kernel % 2 == 0 { throw InvalidInput("kernel \(kernel)") }
  let layers = (kernel - 1) / 2
  return Double(layers * 9) / Double(kernel * kernel)
}
