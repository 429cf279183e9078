import ExerciseKit
import SuiteKit

// Whole numbers below 1,000, so that there are ties now and then.
let workloads = [
  Workload("13×13 windows, stride 1, by channels", sizes: [16, 32, 64]) { size, generator in
    Calls.maxPool2d(
      generator.tensor(shape: [1, size, 20, 20], integers: 0...999), kernel: 13, stride: 1,
      padding: 6)
  },
  Workload("3×3 windows, stride 2, by rows of the image", sizes: [56, 112, 224]) {
    size, generator in
    Calls.maxPool2d(
      generator.tensor(shape: [1, 32, size, 112], integers: 0...999), kernel: 3, stride: 2,
      padding: 1)
  },
]
