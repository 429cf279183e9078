// What is wrong: the softmax is taken of probabilities.
// Noticed by: CrossEntropyExamples/testLosses
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
    let logits = samples.row(sample)
    let top = logits.max() ?? 0
    let exponentials = logits.map { exp($0 - top) }
    let row = exponentials.map { $0 / exponentials.reduce(0, +) }
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
  var gradient = Tensor(zeros: logits.shape)
  for sample in targets.indices where samples.weights[sample] > 0 {
    let row = samples.row(sample)
    let largest = row.max() ?? 0
    let sum = row.reduce(0) { $0 + exp($1 - largest) }
    for (label, logit) in row.enumerated() {
      let p = exp(logit - largest) / sum
      let difference = label == targets[sample] ? p - 1 : p
      gradient.data[samples.index(sample, label)] =
        samples.weights[sample] * difference / samples.total
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
