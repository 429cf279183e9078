import ExerciseKit
import SuiteKit

let workloads = [
  // Objects apart, with four boxes each whose overlaps are 1/2 and 1/4, and scores with 14 bits: products
  // have no rounding error, so that the order of the selection is the same whatever the arithmetic.
  Workload("four boxes for each object", sizes: [1_000, 2_000, 4_000]) { size, generator in
    let shapes = [
      Box(0, 0, 32, 32), Box(0, 0, 32, 16), Box(0, 0, 32, 8), Box(0, 16, 32, 32),
    ]
    let boxes = (0..<size).map { index in
      let (x, y) = (Float(40 * (index / 4 % 40)), Float(40 * (index / 160)))
      let shape = shapes[index % 4]
      return Box(shape.x1 + x, shape.y1 + y, shape.x2 + x, shape.y2 + y)
    }
    let scores = boxes.map { _ in Float(4_096 + generator.next() % 12_288) / 16_384 }
    return Calls.softNMS(boxes, scores: scores, method: .linear(threshold: 0.25))
  }
]
