import SuiteKit

let workloads = [
  Workload("long vectors", sizes: [20_000, 40_000]) { size, generator in
    let weights = (0..<size).map { _ in Float(generator.uniform()) }
    let gradient = (0..<size).map { _ in Float(generator.uniform()) }
    return Calls.Momentum(lr: 0.1).then { $0.calls.step(weights, gradient) }
  }
]
