import ExerciseKit
import SuiteKit

let workloads = [
  Workload("long lists", sizes: [1_000]) { size, generator in
    Calls.echoArray((0..<size).map { _ in generator.uniform() })
  }
]
