import ExerciseKit
import SuiteKit

// Random boxes do not settle within so few updates, so the cost grows with the number of boxes alone.
let workloads = [
  Workload("nine anchors, mean", sizes: [12_000, 24_000, 48_000]) { size, generator in
    let boxes = generator.boxSizes(count: size)
    return Calls.kmeansAnchors(
      boxes, initial: Array(boxes.prefix(9)), empty: .keep, centre: .mean, maxIterations: 10)
  },
  Workload("nine anchors, median", sizes: [2_500, 5_000, 10_000]) { size, generator in
    let boxes = generator.boxSizes(count: size)
    return Calls.kmeansAnchors(
      boxes, initial: Array(boxes.prefix(9)), empty: .reseedFarthest, centre: .median,
      maxIterations: 5)
  },
]
