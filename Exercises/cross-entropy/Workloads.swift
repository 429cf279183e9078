import ExerciseKit
import SuiteKit

/// Numbers from -8 to 8.
private func logits(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(
    shape: shape, data: (0..<count).map { _ in Float(generator.uniform() * 16 - 8) })
}

let workloads = [
  Workload("loss of 19 classes, by rows of the image", sizes: [64, 128, 256]) {
    size, generator in
    Calls.crossEntropy(
      logits([1, 19, size, 512], &generator),
      (0..<(size * 512)).map { _ in Int(generator.next() % 19) })
  },
  Workload("gradient of 19 classes, by rows of the image", sizes: [32, 64, 128]) {
    size, generator in
    Calls.crossEntropyGradient(
      logits([1, 19, size, 512], &generator),
      (0..<(size * 512)).map { _ in Int(generator.next() % 19) })
  },
  Workload("gradient of 1,000 classes, by images", sizes: [100, 200, 400]) { size, generator in
    Calls.crossEntropyGradient(
      logits([size, 1_000], &generator), (0..<size).map { _ in Int(generator.next() % 1_000) })
  },
]
