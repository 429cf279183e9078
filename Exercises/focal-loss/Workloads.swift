import ExerciseKit
import SuiteKit

let workloads = [
  // One anchor in fifty has an object.
  Workload("anchors of eight classes", sizes: [8_000, 16_000, 32_000]) { size, generator in
    let labels = (0..<size).map { _ in
      generator.uniform() < 0.02 ? Int(generator.uniform() * 8) : -1
    }
    let logits = generator.tensor(shape: [size, 8], values: -6..<2)
    return Calls.retinaNetLoss(logits, labels)
  },
  Workload("samples of fifty classes", sizes: [1_000, 2_000, 4_000]) { size, generator in
    let labels = (0..<size).map { _ in Int(generator.uniform() * 50) }
    let logits = generator.tensor(shape: [size, 50], values: -4..<4)
    return Calls.softmaxFocalLoss(logits, labels)
  },
]
