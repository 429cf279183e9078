import ExerciseKit
import SuiteKit

let workloads = [
  // One anchor in fifty has an object.
  Workload("anchors of eight classes", sizes: [4_000, 8_000, 16_000]) { size, generator in
    let labels = (0..<size).map { _ in
      generator.uniform() < 0.02 ? Int(generator.uniform() * 8) : -1
    }
    let logits = (0..<(size * 8)).map { _ in Float(generator.uniform() * 8 - 6) }
    return Calls.retinaNetLoss(Tensor(shape: [size, 8], data: logits), labels)
  },
  Workload("samples of fifty classes", sizes: [1_000, 2_000, 4_000]) { size, generator in
    let labels = (0..<size).map { _ in Int(generator.uniform() * 50) }
    let logits = (0..<(size * 50)).map { _ in Float(generator.uniform() * 8 - 4) }
    return Calls.softmaxFocalLoss(Tensor(shape: [size, 50], data: logits), labels)
  },
]
