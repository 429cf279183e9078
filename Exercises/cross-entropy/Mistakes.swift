import ExerciseKit
import Foundation
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - The loss of a sample

  .crossEntropy("log-of-the-probability", "The logarithm is taken of a p that has become 0.") {
    $0.loss { p, target in -log(p[target]) }
  },
  .crossEntropy("clipped-probability", "p is clipped before its logarithm is taken.") {
    $0.loss { p, target in -log(max(p[target], 1e-12)) }
  },
  .crossEntropy("binary-logarithm", "The logarithm is that to base 2.") {
    let losses = try $0.rightAnswer()
    return losses.map { $0 / log(2) }
  },
  .crossEntropy("softmax-twice", "The softmax is taken of probabilities.") {
    $0.logits = probabilities($0.logits)
  },
  .crossEntropy("all-classes", "The logarithms of the wrong classes are added, as in binary loss.")
  {
    $0.loss { p, target in
      p.indices.reduce(0) { $0 - log($1 == target ? p[$1] : 1 - p[$1]) }
    }
  },

  // MARK: - What the mean divides by

  .crossEntropy("all-samples", "The mean divides by the number of all samples.") {
    try $0.mean(dividingBy: Float($0.targets.count))
  },
  .crossEntropyGradient("all-samples", "The mean divides by the number of all samples.") {
    try $0.gradient(dividingBy: Float($0.targets.count))
  },
  .crossEntropyGradient("gradient-all-samples", "The gradient divides by the number of samples.") {
    try $0.gradient(dividingBy: Float($0.targets.count))
  },
  .crossEntropy("samples-that-count", "The mean divides by the number of samples that count.") {
    try $0.mean(dividingBy: Float(weights($0.targets, $0.weight, $0.ignoreIndex).count { $0 > 0 }))
  },
  .crossEntropyGradient(
    "samples-that-count", "The mean divides by the number of samples that count."
  ) {
    let counting = weights($0.targets, $0.weight, $0.ignoreIndex).count { $0 > 0 }
    return try $0.gradient(dividingBy: Float(counting))
  },
  .crossEntropy("sum-is-divided", "The sum is divided, too.") {
    if case .sum = $0.reduction { $0.reduction = .mean }
  },
  .crossEntropy("mean-of-nothing", "The mean of no samples is 0, not NaN.") {
    let losses = try $0.rightAnswer()
    return losses.map { $0.isNaN ? 0 : $0 }
  },

  // MARK: - The gradient

  .crossEntropyGradient("gradient-of-the-sum", "The gradient is that of the sum.") {
    try $0.gradient(dividingBy: 1)
  },
  .crossEntropyGradient("gradient-without-weights", "The gradient forgets the target's weight.") {
    try $0.gradientWithoutWeights()
  },
  .crossEntropyGradient("gradient-sign", "The gradient has the opposite sign.") {
    let gradient = try $0.rightAnswer()
    return Tensor(shape: gradient.shape, data: gradient.data.map { -$0 })
  },
]

extension CrossEntropyArguments {
  /// The reduced losses, by a rule for the loss of a sample with weight 1.
  fileprivate func loss(_ rule: (_ p: [Float], _ target: Int) -> Float) -> [Float] {
    let (classes, pixels) = (logits.shape[1], logits.shape[2...].reduce(1, *))
    let p = probabilities(logits)
    let weights = weights(targets, weight, ignoreIndex)
    let losses = targets.indices.map { sample -> Float in
      guard weights[sample] > 0 else { return 0 }
      let first = sample / pixels * classes * pixels + sample % pixels
      let indices = (0..<classes).map { first + $0 * pixels }
      return weights[sample]
        * rule(indices.map { p.data[$0] }, targets[sample])
    }
    switch reduction {
    case .none: return losses
    case .sum: return [losses.reduce(0, +)]
    case .mean: return [losses.reduce(0, +) / weights.reduce(0, +)]
    }
  }

  /// The right answer with another divisor of the mean.
  fileprivate func mean(dividingBy divisor: Float) throws -> [Float] {
    guard case .mean = reduction else { return try rightAnswer() }
    var sum = self
    sum.reduction = .sum
    return try sum.rightAnswer().map { $0 / divisor }
  }
}

extension CrossEntropyGradientArguments {
  /// The gradient whose weights are 1 wherever they are not 0, divided by the sum of the right ones.
  fileprivate func gradientWithoutWeights() throws -> Tensor {
    let weights = weights(targets, weight, ignoreIndex)
    var plain = self
    plain.weight = nil
    plain.targets = zip(targets, weights).map { $1 > 0 ? $0 : ignoreIndex }
    return try plain.gradient(dividingBy: weights.reduce(0, +))
  }

  /// The right answer with another divisor of the mean.
  fileprivate func gradient(dividingBy divisor: Float) throws -> Tensor {
    let gradient = try rightAnswer()
    let total = weights(targets, weight, ignoreIndex).reduce(0, +)
    guard total > 0 else { return gradient }
    return Tensor(shape: gradient.shape, data: gradient.data.map { $0 * total / divisor })
  }
}

/// The softmax over the classes.
private func probabilities(_ logits: Tensor) -> Tensor {
  let (classes, pixels) = (logits.shape[1], logits.shape[2...].reduce(1, *))
  var p = logits
  for sample in 0..<(logits.shape[0] * pixels) {
    let first = sample / pixels * classes * pixels + sample % pixels
    let indices = (0..<classes).map { first + $0 * pixels }
    let largest = indices.map { logits.data[$0] }.max() ?? 0
    let sum = indices.reduce(0) { $0 + exp(logits.data[$1] - largest) }
    for index in indices { p.data[index] = exp(logits.data[index] - largest) / sum }
  }
  return p
}

/// The weight of each sample; 0 where it is ignored.
private func weights(_ targets: [Int], _ weight: [Float]?, _ ignoreIndex: Int) -> [Float] {
  targets.map { $0 == ignoreIndex ? 0 : weight?[$0] ?? 1 }
}
