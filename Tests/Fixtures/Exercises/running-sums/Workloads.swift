import SuiteKit

let workloads = [
  Workload("random numbers", sizes: [6_000, 12_000]) { size, generator in
    Calls.runningSums((0..<size).map { _ in generator.uniform() })
  }
]
