// What is wrong: the gradient is the product of the Jacobian of the softmax with the derivatives by the probabilities.
// Noticed by: the workload "gradient of 1,000 classes, by images"
import ExerciseKit
import Foundation

/// The losses of all samples, reduced.
public func crossEntropy(
  _ logits: Tensor, _ targets: [Int], weight: [Float]? = nil, ignoreIndex: Int = -100,
  reduction: Reduction = .mean
) -> [Float] {
  let samples = Samples(logits, targets, weight, ignoreIndex)
  let losses = targets.indices.map { sample -> Float in
    guard samples.weights[sample] > 0 else { return 0 }
    let row = samples.row(sample)
    let largest = row.max() ?? 0
    let logSum = log(row.reduce(0) { $0 + exp($1 - largest) })
    return samples.weights[sample] * (logSum - (row[targets[sample]] - largest))
  }
  switch reduction {
  case .none: return losses
  case .sum: return [losses.reduce(0, +)]
  case .mean: return [losses.reduce(0, +) / samples.total]
  }
}

/// The gradient of the mean.
public func crossEntropyGradient(
  _ logits: Tensor, _ targets: [Int], weight: [Float]? = nil, ignoreIndex: Int = -100
) -> Tensor {
  let samples = Samples(logits, targets, weight, ignoreIndex)
  let total = samples.total
  var gradient = Tensor(zeros: logits.shape)
  for sample in targets.indices where samples.weights[sample] > 0 {
    let row = samples.row(sample)
    let largest = row.max() ?? 0
    let sum = row.reduce(0) { $0 + exp($1 - largest) }
    let p = row.map { exp($0 - largest) / sum }
    // A probability of 0 has no reciprocal, but its row of the Jacobian is known.
    let target = targets[sample]
    for label in p.indices {
      let column = p.indices.map { i in (i == label ? 1 : 0) - p[label] }
      let derivatives = p.indices.map { i in i == target ? Float(-1) : 0 }
      let product = zip(column, derivatives).reduce(0) { $0 + $1.0 * $1.1 }
      gradient.data[samples.index(sample, label)] = samples.weights[sample] * product / total
    }
  }
  return gradient
}

/// The logits and weights by sample.
private struct Samples {
  let logits: Tensor
  let targets: [Int]
  let weights: [Float]
  let classes: Int
  let pixels: Int

  init(_ logits: Tensor, _ targets: [Int], _ weight: [Float]?, _ ignoreIndex: Int) {
    self.logits = logits
    self.targets = targets
    classes = logits.shape[1]
    pixels = logits.shape[2...].reduce(1, *)
    weights = targets.map { $0 == ignoreIndex ? 0 : weight?[$0] ?? 1 }
  }

  var total: Float { weights.reduce(0, +) }

  func row(_ sample: Int) -> [Float] {
    (0..<classes).map { logits.data[index(sample, $0)] }
  }

  func index(_ sample: Int, _ label: Int) -> Int {
    (sample / pixels * classes + label) * pixels + sample % pixels
  }
}
