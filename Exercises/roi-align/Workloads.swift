import ExerciseKit
import SuiteKit

let workloads = [
  Workload("7×7 bins of 2×2 samples, by regions", sizes: [16, 32, 64]) { size, generator in
    let features = generator.tensor(shape: [1, 64, 40, 40], values: 0..<1)
    let rois = (0..<size).map { _ in
      let (x, y) = (Float(generator.uniform()) * 400, Float(generator.uniform()) * 400)
      let (w, h) = (Float(generator.uniform()) * 200, Float(generator.uniform()) * 200)
      return (batch: 0, box: Box(x + 20, y + 20, x + w + 21, y + h + 21))
    }
    return Calls.roiAlign(
      features, rois: rois, outputSize: (7, 7),
      spatialScale: 1 / 16, samplingRatio: 2, aligned: true)
  }
]
