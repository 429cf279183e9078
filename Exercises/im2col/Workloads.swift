import ExerciseKit
import SuiteKit

/// Small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(generator.next() % 9) })
}

let workloads = [
  Workload("unfold, 64 channels, by rows of the image", sizes: [28, 56, 112]) {
    size, generator in
    Calls.unfold(
      wholeNumbers([1, 64, size, 112], &generator), kernel: (3, 3), padding: (1, 1))
  },
  Workload("fold, 64 channels, by rows of the image", sizes: [28, 56, 112]) {
    size, generator in
    Calls.fold(
      wholeNumbers([1, 64 * 9, size * 112], &generator), outputSize: (size, 112), kernel: (3, 3),
      padding: (1, 1))
  },
]
