import ExerciseKit
import SuiteKit

/// Whole numbers below 1,000, so that there are ties now and then.
private func images(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(generator.next() % 1_000) })
}

let workloads = [
  Workload("3×3 windows, stride 2, by rows of the image", sizes: [56, 112, 224]) {
    size, generator in
    Calls.maxPool2d(images([1, 32, size, 112], &generator), kernel: 3, stride: 2, padding: 1)
  },
  Workload("13×13 windows, stride 1, by channels", sizes: [16, 32, 64]) { size, generator in
    Calls.maxPool2d(images([1, size, 20, 20], &generator), kernel: 13, stride: 1, padding: 6)
  },
]
