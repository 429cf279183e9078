import ExerciseKit
import SuiteKit

/// A tensor of small whole numbers: their sums are exact in `Float`, whatever the order.
private func wholeNumbers(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor {
  let count = shape.reduce(1, *)
  let data = (0..<count).map { _ in Float(Int(generator.next() % 9) - 4) }
  return Tensor(shape: shape, data: data)
}

let workloads = [
  Workload("3×3 layer, by rows of the image", sizes: [14, 28, 56]) { size, generator in
    let x = wholeNumbers([1, 16, size, 56], &generator)
    let weight = wholeNumbers([16, 16, 3, 3], &generator)
    let options = Conv2dOptions(padding: .same)
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
  Workload("depthwise 3×3 layer, by channels", sizes: [64, 128, 256]) { size, generator in
    let x = wholeNumbers([1, size, 56, 56], &generator)
    let weight = wholeNumbers([size, 1, 3, 3], &generator)
    let options = Conv2dOptions(padding: .same, groups: size)
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
  Workload("stride 8, dilation 16, by rows of the result", sizes: [4, 8, 16]) { size, generator in
    // A dilated kernel covers 33 rows, and each further row of the result takes 8 more.
    let x = wholeNumbers([1, 16, 33 + 8 * (size - 1), 256], &generator)
    let weight = wholeNumbers([64, 16, 3, 3], &generator)
    let options = Conv2dOptions(stride: (8, 8), dilation: (16, 16))
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
]
