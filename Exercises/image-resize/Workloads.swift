import ExerciseKit
import SuiteKit

// All sizes are doubled, so that every position is exact in Float as well.
let workloads = [
  Workload("bicubic to twice the size, by rows", sizes: [60, 120, 240]) { size, generator in
    let x = generator.tensor(shape: [3, size, 200], values: 0..<1)
    return Calls.resize(x, to: (2 * size, 400), mode: .bicubic)
  },
  Workload("bilinear to twice the size, by rows", sizes: [60, 120, 240]) { size, generator in
    let x = generator.tensor(shape: [3, size, 200], values: 0..<1)
    return Calls.resize(x, to: (2 * size, 400), mode: .bilinear)
  },
]
