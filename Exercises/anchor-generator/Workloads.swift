import ExerciseKit
import SuiteKit

let workloads = [
  // Nine anchors at each position of a map with the shape of a photograph, by its number of rows.
  Workload("nine anchors at each position", sizes: [30, 60, 120]) { size, generator in
    let base = (0..<9).map { _ in
      let (w, h) = (Float(8 + generator.next() % 256), Float(8 + generator.next() % 256))
      return Box(-w, -h, w, h)
    }
    return Calls.gridAnchors(
      base: base, gridSize: (height: size, width: size * 5 / 3), stride: (y: 16, x: 16))
  }
]
