import ExerciseKit
import SuiteKit

let workloads = [
  Workload("stride 5 and 16 groups, by rows of the image", sizes: [4, 8, 16]) { size, generator in
    Calls.convTranspose2d(
      generator.tensor(shape: [1, 64, size, 14], integers: -4...4),
      weight: generator.tensor(shape: [64, 4, 10, 10], integers: -4...4), stride: 5, padding: 2,
      groups: 16)
  }
]
