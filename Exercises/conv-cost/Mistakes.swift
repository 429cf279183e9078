import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = convolution + dense + numbers

// MARK: - Convolution

private let convolution: [Mistake] = [
  .convCost("batch-in-the-parameters", "The parameters are counted for every image.") {
    let right = try $0.rightAnswer()
    return right.with(parameters: right.parameters * $0.batch)
  },
  .convCost("work-of-one-image", "The work is that of one image, whatever the batch is.") {
    let right = try $0.rightAnswer()
    return right.with(macs: right.macs / $0.batch)
  },
  .convCost("places-of-the-input", "The kernel is applied at every place of the input.") {
    let places = (
      $0.outputSize.0 + $0.kernel.0 - 1, $0.outputSize.1 + $0.kernel.1 - 1
    )
    let right = try $0.rightAnswer()
    return right.with(
      macs: right.macs / ($0.outputSize.0 * $0.outputSize.1) * places.0 * places.1)
  },
  .convCost("groups-divide-twice", "Channels and filters are both divided by the groups.") {
    let right = try $0.rightAnswer()
    let biases = $0.bias ? $0.outChannels : 0
    return right.with(
      parameters: (right.parameters - biases) / $0.groups + biases, macs: right.macs / $0.groups)
  },
  .convCost("bias-at-every-place", "A bias is counted for every element of the output.") {
    let right = try $0.rightAnswer()
    let places = $0.outputSize.0 * $0.outputSize.1
    let extra = $0.bias ? $0.outChannels * (places - 1) : 0
    return right.with(parameters: right.parameters + extra)
  },
  .convCost("one-bias-for-the-layer", "There is one bias for the whole layer.") {
    let right = try $0.rightAnswer()
    return right.with(parameters: right.parameters - ($0.bias ? $0.outChannels - 1 : 0))
  },
  .convCost("bias-in-the-macs", "The addition of a bias is counted as a multiply–accumulate.") {
    let right = try $0.rightAnswer()
    return right.with(macs: right.macs + ($0.bias ? right.activations : 0))
  },
  .convCost("square-kernel", "The rows of the kernel are taken for its columns as well.") {
    $0.kernel.1 = $0.kernel.0
  },
  .convCost("input-as-activations", "The activations are those that the layer reads.") {
    let right = try $0.rightAnswer()
    return right.with(activations: right.activations / $0.outChannels * $0.inChannels)
  },
  .convCost(
    "depthwise-filter-for-each-input", "A depthwise layer has one filter for each input channel."
  ) {
    guard $0.groups == $0.inChannels, $0.groups > 1 else { return try $0.rightAnswer() }
    let right = try $0.rightAnswer()
    let taps = $0.kernel.0 * $0.kernel.1
    let places = right.activations / $0.outChannels
    return right.with(
      parameters: $0.inChannels * taps + ($0.bias ? $0.outChannels : 0),
      macs: places * $0.inChannels * taps)
  },
]

// MARK: - Dense layer

private let dense: [Mistake] = [
  .denseCost("dense-batch-in-the-parameters", "The parameters are counted for every sample.") {
    let right = try $0.rightAnswer()
    return right.with(parameters: right.parameters * $0.batch)
  },
  .denseEquivalent("outputs-of-one-place", "There is one output for each channel.") {
    $0.outputSize = (1, 1)
  },
]

// MARK: - Numbers

private let numbers: [Mistake] = [
  .flops("flops-are-macs", "A multiplication with its addition is counted as one operation.") {
    $0.cost.macs + ($0.includeBias ? $0.cost.activations : 0)
  },
  .flops("bias-once-per-filter", "The operations of the bias are as many as the parameters.") {
    2 * $0.cost.macs + ($0.includeBias ? $0.cost.parameters : 0)
  },
  .memory("bits", "The memory is in bits.") { $0.bytesPerElement *= 8 },
  .stackedRatio("layer-by-stack", "The ratio is that of the one layer to the stack.") {
    1 / (try $0.rightAnswer())
  },
  .stackedRatio("layers-side-by-side", "The stack is as long as if the kernels lay side by side.") {
    _ = try $0.rightAnswer()
    return Double(($0.kernel + 2) / 3 * 9) / Double($0.kernel * $0.kernel)
  },
  .stackedRatio("even-kernels-rounded", "An even kernel is not refused.") {
    guard $0.kernel >= 3 else { throw InvalidInput("kernel") }
    return Double(($0.kernel - 1) / 2 * 9) / Double($0.kernel * $0.kernel)
  },
  .stackedRatio("empty-stack", "A kernel of 1 is not refused.") {
    $0.kernel == 1 ? 0 : try $0.rightAnswer()
  },
  .stackedRatio("whole-ratio", "The ratio is a division of whole numbers.") {
    try $0.rightAnswer().rounded(.down)
  },
]

extension LayerCost {
  /// The cost with other numbers.
  fileprivate func with(
    parameters: Int? = nil, macs: Int? = nil, activations: Int? = nil
  ) -> LayerCost {
    LayerCost(
      parameters: parameters ?? self.parameters, macs: macs ?? self.macs,
      activations: activations ?? self.activations)
  }
}
