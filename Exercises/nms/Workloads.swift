import ExerciseKit
import SuiteKit

// Whole coordinates and a threshold of 1/2: whatever the arithmetic, the answer is the same.

let workloads = [
  // Most candidates belong to an object that is found early. Who compares them all the same, pays.
  Workload("crowded scene", sizes: [5_000, 10_000, 20_000]) { size, generator in
    let objects = (0..<200).map { _ in
      let (x, y) = (1_800 * generator.uniform(), 900 * generator.uniform())
      let (width, height) = (60 + 140 * generator.uniform(), 60 + 140 * generator.uniform())
      return (x, y, width, height)
    }
    let boxes = (0..<size).map { index in
      let (x, y, width, height) = objects[index % objects.count]
      let left = x + width * (generator.uniform() - 0.5) / 6
      let top = y + height * (generator.uniform() - 0.5) / 6
      let right = left + width * (1 + (generator.uniform() - 0.5) / 6)
      let bottom = top + height * (1 + (generator.uniform() - 0.5) / 6)
      return Box(
        Float(left.rounded()), Float(top.rounded()),
        Float(right.rounded()), Float(bottom.rounded()))
    }
    let scores = boxes.map { _ in Float(generator.uniform()) }
    return Calls.nms(boxes, scores: scores, iouThreshold: 0.5)
  },

  // Most boxes are kept, which is the worst case: every kept box is compared with all before it.
  Workload("scattered boxes", sizes: [800, 1_600, 3_200]) { size, generator in
    let boxes = (0..<size).map { _ in
      let left = (1_800 * generator.uniform()).rounded()
      let top = (900 * generator.uniform()).rounded()
      let right = left + (5 + 25 * generator.uniform()).rounded()
      let bottom = top + (5 + 25 * generator.uniform()).rounded()
      return Box(Float(left), Float(top), Float(right), Float(bottom))
    }
    let scores = boxes.map { _ in Float(generator.uniform()) }
    return Calls.nms(boxes, scores: scores, iouThreshold: 0.5)
  },
]
