import ExerciseKit
import SuiteKit

let workloads = [
  // A third are positive. Scores in steps of 1 / 4,096, so that there are ties.
  Workload("random scores", sizes: [6_000, 12_000, 24_000]) { size, generator in
    let positive = (0..<size).map { _ in generator.uniform() < 1.0 / 3 }
    let scores = positive.map { isPositive in
      let score = generator.uniform() * 0.75 + (isPositive ? 0.25 : 0)
      return Float((score * 4_096).rounded()) / 4_096
    }
    return Calls.rocAUC(scores: scores, positive: positive)
  }
]
