import ExerciseKit
import SuiteKit

/// Numbers from -8 to 8.
private func logits(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(
    shape: shape, data: (0..<count).map { _ in Float(generator.uniform() * 16 - 8) })
}

let workloads = [
  Workload("21 classes of each pixel, by rows of the image", sizes: [128, 256, 512]) {
    size, generator in
    Calls.softmax(logits([1, 21, size, 256], &generator), axis: 1)
  },
  Workload("log-softmax over 1,000 classes, by images", sizes: [400, 800, 1_600]) {
    size, generator in
    Calls.logSoftmax(logits([size, 1_000], &generator), axis: -1)
  },
  Workload("backward over 1,000 classes, by images", sizes: [1_000, 2_000, 4_000]) {
    size, generator in
    let p = Tensor(repeating: 0.001, shape: [size, 1_000])
    return Calls.softmaxBackward(
      probabilities: p, gradOutput: logits([size, 1_000], &generator), axis: -1)
  },
]
