import ExerciseKit
import SuiteKit

let workloads = [
  Workload("an epoch in batches of 64, by items", sizes: [160_000, 320_000, 640_000]) { size, _ in
    Calls.batchIndices(count: size, batchSize: 64, shuffle: true, seed: 1, epoch: 3)
  }
]
