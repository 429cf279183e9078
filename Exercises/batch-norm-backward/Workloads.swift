import ExerciseKit
import SuiteKit

let workloads = [
  Workload("7×7 planes of 64 channels, by images", sizes: [4, 32, 128]) { size, generator in
    let shape = [size, 64, 7, 7]
    return Calls.batchNormBackward(
      x: generator.tensor(shape: shape, values: 0..<1), gamma: [Float](repeating: 2, count: 64),
      gradOutput: generator.tensor(shape: shape, values: 0..<1))
  }
]
