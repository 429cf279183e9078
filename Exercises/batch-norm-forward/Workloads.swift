import ExerciseKit
import SuiteKit

let workloads = [
  Workload("14×14 planes, by images", sizes: [64, 128, 256]) { size, generator in
    let x = generator.tensor(shape: [size, 16, 14, 14], values: 0..<1)
    let state = BatchNormState(
      gamma: [Float](repeating: 2, count: 16), beta: [Float](repeating: 1, count: 16),
      runningMean: [Float](repeating: 0, count: 16), runningVar: [Float](repeating: 1, count: 16))
    return Calls.batchNorm(x, state: state, training: true)
  }
]
