import ExerciseKit
import SuiteKit

/// Small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(Int(generator.next() % 9) - 4) })
}

let workloads = [
  Workload("stride 4 and 16 groups, by rows of the image", sizes: [5, 10, 20]) { size, generator in
    Calls.convTranspose2d(
      wholeNumbers([1, 64, size, 14], &generator),
      weight: wholeNumbers([64, 4, 8, 8], &generator), stride: 4, padding: 2, groups: 16)
  }
]
