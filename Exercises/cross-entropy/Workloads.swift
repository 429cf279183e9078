import ExerciseKit
import SuiteKit

let workloads = [
  Workload("loss of 19 classes, by rows of the image", sizes: [64, 128, 256]) {
    size, generator in
    Calls.crossEntropy(
      generator.tensor(shape: [1, 19, size, 512], values: -8..<8),
      (0..<(size * 512)).map { _ in Int(generator.next() % 19) })
  },
  Workload("gradient of 1,000 classes, by images", sizes: [100, 200, 400]) { size, generator in
    Calls.crossEntropyGradient(
      generator.tensor(shape: [size, 1_000], values: -8..<8),
      (0..<size).map { _ in Int(generator.next() % 1_000) })
  },
  Workload("gradient of 19 classes, by rows of the image", sizes: [32, 64, 128]) {
    size, generator in
    Calls.crossEntropyGradient(
      generator.tensor(shape: [1, 19, size, 512], values: -8..<8),
      (0..<(size * 512)).map { _ in Int(generator.next() % 19) })
  },
]
