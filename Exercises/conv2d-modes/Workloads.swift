import ExerciseKit
import SuiteKit

/// A tensor of small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  let data = (0..<count).map { _ in Float(Int(generator.next() % 9) - 4) }
  return Tensor(shape: shape, data: data)
}

let workloads = [
  Workload("same, 15×15 kernel on a square image", sizes: [160, 320, 640]) { size, generator in
    let image = wholeNumbers([size, size], &generator)
    let kernel = wholeNumbers([15, 15], &generator)
    return Calls.convolve2d(image, kernel, mode: .same)
  },
  Workload("valid, kernel nearly as large", sizes: [64, 128, 256]) { size, generator in
    let image = wholeNumbers([size, size], &generator)
    let kernel = wholeNumbers([size - 16, size - 16], &generator)
    return Calls.convolve2d(image, kernel, mode: .valid)
  },
]
