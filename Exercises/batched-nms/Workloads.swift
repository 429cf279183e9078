import ExerciseKit
import SuiteKit

// Whole coordinates and a threshold of 1/2: whatever the arithmetic, the answer is the same.

let workloads = [
  // Most boxes are kept, in an image with the 80 classes of COCO.
  Workload("eighty classes", sizes: [8_000, 16_000, 32_000]) { size, generator in
    call(size, groups: 80, &generator)
  },

  // A batch of images, in which an image and a class make a group.
  Workload("nearly a group for each box", sizes: [24_000, 48_000, 96_000]) { size, generator in
    call(size, groups: size, &generator)
  },
]

/// A call with scattered boxes, in groups of any numbers.
private func call(_ count: Int, groups: Int, _ generator: inout SplitMix64) -> Call<[Int]> {
  let boxes = (0..<count).map { _ in
    let left = (1_800 * generator.uniform()).rounded()
    let top = (900 * generator.uniform()).rounded()
    let right = left + (20 + 100 * generator.uniform()).rounded()
    let bottom = top + (20 + 100 * generator.uniform()).rounded()
    return Box(Float(left), Float(top), Float(right), Float(bottom))
  }
  let scores = boxes.map { _ in Float(generator.uniform()) }
  let numbers = boxes.map { _ in 1_000 * Int(Double(groups) * generator.uniform()) }
  return Calls.batchedNMS(boxes, scores: scores, groups: numbers, iouThreshold: 0.5)
}
