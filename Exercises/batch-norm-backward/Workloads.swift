import ExerciseKit
import SuiteKit

let workloads = [
  Workload("7×7 planes of 64 channels, by images", sizes: [4, 32, 128]) { size, generator in
    func numbers() -> Tensor {
      let data = (0..<(size * 64 * 49)).map { _ in Float(generator.uniform()) }
      return Tensor(shape: [size, 64, 7, 7], data: data)
    }
    return Calls.batchNormBackward(
      x: numbers(), gamma: [Float](repeating: 2, count: 64), gradOutput: numbers())
  }
]
