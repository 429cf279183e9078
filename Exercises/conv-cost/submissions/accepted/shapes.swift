// The numbers of elements of the tensors: the weight, the bias, the output, and the patch of an output.
import ExerciseKit

/// Counts the elements of the tensors of the layer.
public func convCost(
  inChannels: Int, outChannels: Int, kernel: (Int, Int), outputSize: (Int, Int), groups: Int = 1,
  bias: Bool = true, batch: Int = 1
) -> LayerCost {
  let patch = [inChannels / groups, kernel.0, kernel.1]
  let output = [batch, outChannels, outputSize.0, outputSize.1]
  return LayerCost(
    parameters: count([outChannels] + patch) + (bias ? outChannels : 0),
    macs: count(output + patch), activations: count(output))
}

/// Counts the elements of the matrices of the layer.
public func denseCost(inputs: Int, outputs: Int, bias: Bool = true, batch: Int = 1) -> LayerCost {
  LayerCost(
    parameters: count([outputs, inputs]) + (bias ? outputs : 0),
    macs: count([batch, outputs, inputs]), activations: count([batch, outputs]))
}

/// Counts the elements of the matrix from all inputs to all outputs.
public func denseEquivalent(
  inChannels: Int, inputSize: (Int, Int), outChannels: Int, outputSize: (Int, Int)
) -> Int {
  count([inChannels, inputSize.0, inputSize.1, outChannels, outputSize.0, outputSize.1])
}

/// Multiplications, additions, and the additions of the bias.
public func flops(of cost: LayerCost, includeBias: Bool) -> Int {
  cost.macs + cost.macs + (includeBias ? cost.activations : 0)
}

/// Bytes instead of elements.
public func memory(
  of cost: LayerCost, bytesPerElement: Int
) -> (parameters: Int, activations: Int) {
  (count([cost.parameters, bytesPerElement]), count([cost.activations, bytesPerElement]))
}

/// Counts the weights of both for one channel.
public func stackedRatio(kernel: Int) throws -> Double {
  var stack = 0
  var field = 1
  while field < kernel {
    stack += count([3, 3])
    field += 2
  }
  guard stack > 0, field == kernel else { throw InvalidInput("kernel \(kernel)") }
  return Double(stack) / Double(count([kernel, kernel]))
}

/// The number of elements of a tensor.
private func count(_ shape: [Int]) -> Int {
  shape.reduce(1, *)
}
