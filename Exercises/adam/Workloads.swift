import SuiteKit

let workloads = [
  Workload("a step of Adam, by weights", sizes: [250_000, 500_000, 1_000_000]) { size, generator in
    let weights = (0..<size).map { _ in Float(generator.uniform()) }
    let gradient = (0..<size).map { _ in Float(generator.uniform() - 0.5) }
    return Calls.Adam(weightDecay: 0.01).then { $0.calls.step(weights, gradient) }
  }
]
