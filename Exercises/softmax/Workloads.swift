import ExerciseKit
import SuiteKit

let workloads = [
  Workload("21 classes of each pixel, by rows of the image", sizes: [128, 256, 512]) {
    size, generator in
    Calls.softmax(generator.tensor(shape: [1, 21, size, 256], values: -8..<8), axis: 1)
  },
  Workload("log-softmax over 1,000 classes, by images", sizes: [400, 800, 1_600]) {
    size, generator in
    Calls.logSoftmax(generator.tensor(shape: [size, 1_000], values: -8..<8), axis: -1)
  },
  Workload("backward over 1,000 classes, by images", sizes: [1_000, 2_000, 4_000]) {
    size, generator in
    let p = Tensor(repeating: 0.001, shape: [size, 1_000])
    return Calls.softmaxBackward(
      probabilities: p, gradOutput: generator.tensor(shape: [size, 1_000], values: -8..<8), axis: -1
    )
  },
]
