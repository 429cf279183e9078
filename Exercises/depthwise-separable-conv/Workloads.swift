import ExerciseKit
import SuiteKit

let workloads = [
  Workload("5×5 kernel, by channels in and out", sizes: [32, 64, 128]) { size, generator in
    Calls.depthwiseSeparableConv(
      generator.tensor(shape: [1, size, 28, 28], integers: -2...2),
      depthwise: generator.tensor(shape: [size, 1, 5, 5], integers: -2...2),
      pointwise: generator.tensor(shape: [size, size], integers: -2...2), padding: 2)
  }
]
