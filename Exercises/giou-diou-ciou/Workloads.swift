import ExerciseKit
import SuiteKit

/// Boxes of 20 to 120 pixels in an image of 1,000 pixels.
private func box(around x: Double, _ y: Double, _ generator: inout SplitMix64) -> Box {
  let (w, h) = (10 + 50 * generator.uniform(), 10 + 50 * generator.uniform())
  return Box(Float(x - w), Float(y - h), Float(x + w), Float(y + h))
}

let workloads = [
  // As in training: most predictions overlap their target, and some do not.
  Workload("pairs for CIoU", sizes: [25_000, 50_000, 100_000]) { size, generator in
    var (preds, targets): ([Box], [Box]) = ([], [])
    for _ in 0..<size {
      let (x, y) = (100 + 800 * generator.uniform(), 100 + 800 * generator.uniform())
      targets.append(box(around: x, y, &generator))
      preds.append(
        box(
          around: x + 80 * generator.uniform() - 40, y + 80 * generator.uniform() - 40, &generator))
    }
    return Calls.meanIoULoss(preds, targets, .ciou)
  }
]
