import ExerciseKit
import SuiteKit

let workloads = [
  // Who goes through the batch once for each class pays 300 times.
  Workload("300 classes", sizes: [100_000, 200_000, 400_000]) { size, generator in
    let truth = (0..<size).map { _ in
      generator.uniform() < 0.05 ? -1 : Int(generator.uniform() * 300)
    }
    let prediction = truth.map { label in
      label == -1 || generator.uniform() < 0.05 ? Int(generator.uniform() * 300) : label
    }
    return Calls.ConfusionMatrix(classes: 300, ignore: -1).then {
      $0.calls.add(truth: truth, prediction: prediction)
    }
  }
]
