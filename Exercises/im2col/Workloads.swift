import ExerciseKit
import SuiteKit

let workloads = [
  Workload("unfold, 64 channels, by rows of the image", sizes: [28, 56, 112]) {
    size, generator in
    Calls.unfold(
      generator.tensor(shape: [1, 64, size, 112], integers: 0...8), kernel: (3, 3), padding: (1, 1))
  },
  Workload("fold, 64 channels, by rows of the image", sizes: [28, 56, 112]) {
    size, generator in
    Calls.fold(
      generator.tensor(shape: [1, 64 * 9, size * 112], integers: 0...8), outputSize: (size, 112),
      kernel: (3, 3),
      padding: (1, 1))
  },
]
