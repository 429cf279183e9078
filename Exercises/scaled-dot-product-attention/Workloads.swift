import ExerciseKit
import SuiteKit

/// Numbers from -1 to 1.
private func tensor(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(generator.uniform() * 2 - 1) })
}

let workloads = [
  Workload("self-attention of two sequences", sizes: [64, 128, 256]) { size, generator in
    Calls.attention(
      tensor([2, size, 32], &generator), tensor([2, size, 32], &generator),
      tensor([2, size, 32], &generator))
  }
]
