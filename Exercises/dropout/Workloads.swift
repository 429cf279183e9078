import ExerciseKit
import SuiteKit

let workloads = [
  Workload("training, by activations", sizes: [20_000, 200_000, 800_000]) {
    size, generator in
    let x = Tensor(repeating: 1, shape: [16, size / 16])
    return Calls.dropout(x, p: 0.5, training: true, using: generator)
  },
  Workload("a gradient, by activations", sizes: [20_000, 200_000, 800_000]) {
    size, generator in
    let mask = (0..<size).map { _ in generator.next() % 2 == 0 }
    return Calls.dropoutBackward(Tensor(repeating: 1, shape: [16, size / 16]), mask: mask, p: 0.5)
  },
]
