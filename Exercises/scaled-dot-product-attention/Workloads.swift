import ExerciseKit
import SuiteKit

let workloads = [
  Workload("self-attention of two sequences", sizes: [128, 256, 512]) { size, generator in
    Calls.attention(
      generator.tensor(shape: [2, size, 16], values: -1..<1),
      generator.tensor(shape: [2, size, 16], values: -1..<1),
      generator.tensor(shape: [2, size, 16], values: -1..<1))
  }
]
