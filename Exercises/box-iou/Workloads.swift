import ExerciseKit
import SuiteKit

/// Boxes of up to 200 pixels in an image of 1,000 pixels.
private func boxes(_ count: Int, _ generator: inout SplitMix64) -> [Box] {
  (0..<count).map { _ in
    let (x, y) = (Float(generator.uniform()) * 800, Float(generator.uniform()) * 800)
    let (w, h) = (Float(generator.uniform()) * 200, Float(generator.uniform()) * 200)
    return Box(x, y, x + w, y + h)
  }
}

let workloads = [
  Workload("all pairs of two lists", sizes: [500, 1_000, 2_000]) { size, generator in
    Calls.boxIoU(boxes(size, &generator), boxes(size, &generator))
  }
]
