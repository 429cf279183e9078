import ExerciseKit
import SuiteKit

/// Small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, data: (0..<count).map { _ in Float(Int(generator.next() % 9) - 4) })
}

let workloads = [
  Workload("stride 4 and 16 groups, by rows of the result", sizes: [7, 14, 28]) { size, generator in
    Calls.conv2dBackward(
      x: wholeNumbers([1, 64, 4 * size, 112], &generator),
      weight: wholeNumbers([64, 4, 4, 4], &generator),
      gradOutput: wholeNumbers([1, 64, size, 28], &generator),
      options: Conv2dOptions(stride: (4, 4), groups: 16))
  }
]
