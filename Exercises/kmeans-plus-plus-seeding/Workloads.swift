import ExerciseKit
import SuiteKit

let workloads = [
  Workload("eighty seeds", sizes: [5_000, 10_000, 20_000]) { size, generator in
    Calls.kmeansPlusPlus(
      randomBoxes(size, &generator), k: 80, greedyTrials: 1,
      using: SplitMix64(seed: generator.next()))
  }
]

/// Boxes of 8 to 408 pixels, small ones more often, as in a photograph.
private func randomBoxes(_ count: Int, _ generator: inout SplitMix64) -> [WH] {
  (0..<count).map { _ in
    let scale = 8 + 400 * generator.uniform() * generator.uniform()
    let shape = 0.5 + generator.uniform()
    return WH(Float(scale * shape), Float(scale / shape))
  }
}
