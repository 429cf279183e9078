import ExerciseKit
import SuiteKit

/// Images of three channels, with numbers from 0 to 1.
private func images(height: Int, width: Int, _ generator: inout SplitMix64) -> Tensor {
  let count = 3 * height * width
  return Tensor(
    shape: [3, height, width], data: (0..<count).map { _ in Float(generator.uniform()) })
}

// All sizes are doubled, so that every position is exact in Float as well.
let workloads = [
  Workload("bicubic to twice the size, by rows", sizes: [60, 120, 240]) { size, generator in
    let x = images(height: size, width: 200, &generator)
    return Calls.resize(x, to: (2 * size, 400), mode: .bicubic)
  },
  Workload("bilinear to twice the size, by rows", sizes: [60, 120, 240]) { size, generator in
    let x = images(height: size, width: 200, &generator)
    return Calls.resize(x, to: (2 * size, 400), mode: .bilinear)
  },
]
