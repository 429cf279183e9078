import ExerciseKit
import SuiteKit

let workloads = [
  Workload("a prime number, by its place", sizes: [6_000, 12_000, 24_000]) { size, _ in
    Calls.prime(at: size)
  }
]
