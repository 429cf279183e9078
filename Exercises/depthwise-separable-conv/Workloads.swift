import ExerciseKit
import SuiteKit

/// Small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(Int(generator.next() % 5) - 2) })
}

let workloads = [
  Workload("5×5 kernel, by channels in and out", sizes: [32, 64, 128]) { size, generator in
    Calls.depthwiseSeparableConv(
      wholeNumbers([1, size, 28, 28], &generator),
      depthwise: wholeNumbers([size, 1, 5, 5], &generator),
      pointwise: wholeNumbers([size, size], &generator), padding: 2)
  }
]
