import ExerciseKit
import SuiteKit

let workloads = [
  Workload("a prime number, by its place", sizes: [3_000, 6_000, 12_000]) { size, _ in
    Calls.prime(at: size)
  }
]
