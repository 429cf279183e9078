import ExerciseKit
import SuiteKit

let workloads = [
  Workload("layers of stride 1", sizes: [1_000, 2_000, 4_000]) { size, generator in
    Calls.receptiveField(
      (0..<size).map { _ in
        RFLayer(kernel: Int(generator.next() % 7) + 1, padding: Int(generator.next() % 4))
      })
  }
]
