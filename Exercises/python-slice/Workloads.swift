import ExerciseKit
import SuiteKit

let workloads = [
  Workload("every 40th element, by the length", sizes: [100_000, 200_000, 400_000]) { size, _ in
    Calls.slice(Array(0..<size), start: -1, step: -40)
  }
]
