import ExerciseKit
import SuiteKit

let workloads = [
  Workload("a cache for two thirds of the keys", sizes: [40_000, 80_000, 160_000]) {
    size, generator in
    let capacity = size / 4
    let keys = (0..<size).map { _ in Int(generator.next() % UInt64(capacity * 3 / 2)) }
    return Calls.misses(of: keys, capacity: capacity)
  }
]
