import ExerciseKit
import SuiteKit

/// A tensor of small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  let data = (0..<count).map { _ in Float(Int(generator.next() % 9) - 4) }
  return Tensor(shape: shape, data: data)
}

let workloads = [
  Workload("same, 15×15 kernel, by rows of the image", sizes: [80, 160, 320]) { size, generator in
    let image = wholeNumbers([size, 320], &generator)
    let kernel = wholeNumbers([15, 15], &generator)
    return Calls.convolve2d(image, kernel, mode: .same)
  },
  Workload("valid, large kernel, by its rows", sizes: [80, 160, 320]) { size, generator in
    // The result has 9 rows and columns at every size.
    let image = wholeNumbers([size + 8, 120], &generator)
    let kernel = wholeNumbers([size, 112], &generator)
    return Calls.convolve2d(image, kernel, mode: .valid)
  },
]
