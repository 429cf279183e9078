import ExerciseKit
import SuiteKit

let workloads = [
  Workload("3×3 layer, by rows of the image", sizes: [10, 20, 40]) { size, generator in
    let x = generator.tensor(shape: [1, 16, size, 56], integers: -4...4)
    let weight = generator.tensor(shape: [16, 16, 3, 3], integers: -4...4)
    let options = Conv2dOptions(padding: .same)
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
  Workload("depthwise 3×3 layer, by channels", sizes: [32, 64, 128]) { size, generator in
    let x = generator.tensor(shape: [1, size, 56, 56], integers: -4...4)
    let weight = generator.tensor(shape: [size, 1, 3, 3], integers: -4...4)
    let options = Conv2dOptions(padding: .same, groups: size)
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
  Workload("stride 8, dilation 16, by rows of the result", sizes: [2, 4, 8]) { size, generator in
    // A dilated kernel covers 33 rows, and each further row of the result takes 8 more.
    let x = generator.tensor(shape: [1, 16, 33 + 8 * (size - 1), 256], integers: -4...4)
    let weight = generator.tensor(shape: [64, 16, 3, 3], integers: -4...4)
    let options = Conv2dOptions(stride: (8, 8), dilation: (16, 16))
    return Calls.conv2d(x, weight: weight, bias: nil, options: options)
  },
]
