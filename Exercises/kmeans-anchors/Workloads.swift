import ExerciseKit
import SuiteKit

// Random boxes do not settle within so few updates, so the cost grows with the number of boxes alone.
let workloads = [
  Workload("nine anchors, mean", sizes: [12_000, 24_000, 48_000]) { size, generator in
    let boxes = randomBoxes(size, &generator)
    return Calls.kmeansAnchors(
      boxes, initial: Array(boxes.prefix(9)), empty: .keep, centre: .mean, maxIterations: 10)
  },
  Workload("nine anchors, median", sizes: [2_500, 5_000, 10_000]) { size, generator in
    let boxes = randomBoxes(size, &generator)
    return Calls.kmeansAnchors(
      boxes, initial: Array(boxes.prefix(9)), empty: .reseedFarthest, centre: .median,
      maxIterations: 5)
  },
]

/// Boxes of 8 to 408 pixels, small ones more often, as in a photograph.
private func randomBoxes(_ count: Int, _ generator: inout SplitMix64) -> [WH] {
  (0..<count).map { _ in
    let scale = 8 + 400 * generator.uniform() * generator.uniform()
    let shape = 0.5 + generator.uniform()
    return WH(Float(scale * shape), Float(scale / shape))
  }
}
