import SuiteKit

let workloads = [
  Workload("a polynomial backwards, by coefficients", sizes: [1_000, 2_000, 4_000]) {
    size, generator in
    let coefficients = (0..<size).map { _ in generator.uniform() }
    return Calls.Value(0.5).then { Calls.polynomial(coefficients, at: $0) }
      .then { $0.calls.backward() }
  }
]
