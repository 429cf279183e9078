import ExerciseKit
import SuiteKit

let workloads = [
  Workload("a shuffle, by items", sizes: [4_000, 32_000, 256_000]) { size, generator in
    Calls.shuffle(Array(0..<size), using: generator)
  },
  Workload("an inverse, by items", sizes: [4_000, 32_000, 256_000]) { size, generator in
    var permutation = Array(0..<size)
    permutation.shuffle(using: &generator)
    return Calls.inverse(of: permutation)
  },
]
