import ExerciseKit
import SuiteKit

let workloads = [
  Workload("an epoch in batches of 64, by items", sizes: [30_000, 60_000, 120_000]) { size, _ in
    Calls.batchIndices(count: size, batchSize: 64, shuffle: true, seed: 1, epoch: 3)
  }
]
