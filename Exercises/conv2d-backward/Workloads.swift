import ExerciseKit
import SuiteKit

let workloads = [
  Workload("stride 4 and 16 groups, by rows of the result", sizes: [7, 14, 28]) { size, generator in
    Calls.conv2dBackward(
      x: generator.tensor(shape: [1, 64, 4 * size, 112], integers: -4...4),
      weight: generator.tensor(shape: [64, 4, 4, 4], integers: -4...4),
      gradOutput: generator.tensor(shape: [1, 64, size, 28], integers: -4...4),
      options: Conv2dOptions(stride: (4, 4), groups: 16))
  }
]
