import ExerciseKit
import SuiteKit

let workloads = [
  Workload("many numbers", sizes: [100_000, 200_000]) { size, generator in
    Calls.meanValue((0..<size).map { _ in Double(generator.next() % 1_000) })
  }
]
