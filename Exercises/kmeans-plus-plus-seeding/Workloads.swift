import ExerciseKit
import SuiteKit

let workloads = [
  Workload("eighty seeds", sizes: [5_000, 10_000, 20_000]) { size, generator in
    Calls.kmeansPlusPlus(
      generator.boxSizes(count: size), k: 80, greedyTrials: 1,
      using: SplitMix64(seed: generator.next()))
  }
]
