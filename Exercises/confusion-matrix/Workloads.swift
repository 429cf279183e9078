import ExerciseKit
import SuiteKit

let workloads = [
  // Who goes through the batch once for each class pays 200 times.
  Workload("200 classes", sizes: [100_000, 200_000, 400_000]) { size, generator in
    let truth = (0..<size).map { _ in
      generator.uniform() < 0.05 ? 255 : Int(generator.uniform() * 200)
    }
    let prediction = truth.map { label in
      label == 255 || generator.uniform() < 0.25 ? Int(generator.uniform() * 200) : label
    }
    return Calls.ConfusionMatrix(classes: 200, ignore: 255).then {
      $0.calls.add(truth: truth, prediction: prediction)
    }
  }
]
