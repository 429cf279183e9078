import ExerciseKit
import SuiteKit

let workloads = [
  Workload("14×14 planes, by images", sizes: [32, 64, 128]) { size, generator in
    let data = (0..<(size * 16 * 196)).map { _ in Float(generator.uniform()) }
    let state = BatchNormState(
      gamma: [Float](repeating: 2, count: 16), beta: [Float](repeating: 1, count: 16),
      runningMean: [Float](repeating: 0, count: 16), runningVar: [Float](repeating: 1, count: 16))
    return Calls.batchNorm(
      Tensor(shape: [size, 16, 14, 14], data: data), state: state, training: true)
  }
]
