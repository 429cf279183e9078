// What is wrong: without an object the sum is divided by 0.
// Noticed by: DetectorAndClassesTests/testWithoutAnObjectTheSumIsNotDivided
import ExerciseKit
import Foundation

/// The losses of decisions.
public func sigmoidFocalLoss(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2,
  reduction: Reduction = .none
) -> Tensor {
  let losses = zip(logits.data, targets.data).map { logit, target in
    Decision(logit, isOne: target == 1, alpha: alpha).loss(gamma)
  }
  return reduction == .none
    ? Tensor(shape: logits.shape, data: losses)
    : Tensor(shape: [], data: reduced(losses, by: reduction))
}

/// The derivative of each loss.
public func sigmoidFocalGradient(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2
) -> Tensor {
  let derivatives = zip(logits.data, targets.data).map { logit, target in
    Decision(logit, isOne: target == 1, alpha: alpha).derivative(gamma)
  }
  return Tensor(shape: logits.shape, data: derivatives)
}

/// The sum over all anchors and classes by the number of anchors with an object.
public func retinaNetLoss(
  _ logits: Tensor, _ labels: [Int], alpha: Float = 0.25, gamma: Float = 2
) -> Float {
  let classes = logits.shape[1]
  var sum = 0.0
  for (anchor, label) in labels.enumerated() {
    for k in 0..<classes {
      let logit = logits.data[anchor * classes + k]
      sum += Double(Decision(logit, isOne: k == label, alpha: alpha).loss(gamma))
    }
  }
  let foreground = labels.filter { $0 >= 0 }.count
  return Float(sum / Double(foreground))
}

/// The loss of each row from the logarithm of its softmax.
public func softmaxFocalLoss(
  _ logits: Tensor, _ labels: [Int], alpha: [Float]? = nil, gamma: Float = 2,
  reduction: Reduction = .none
) -> [Float] {
  let classes = logits.shape[1]
  let losses = labels.enumerated().map { row, label in
    let x = logits.data[(row * classes)..<((row + 1) * classes)]
    let largest = x.max() ?? 0
    let sum = x.reduce(0) { $0 + exp($1 - largest) }
    let logarithm = x[x.startIndex + label] - largest - log(sum)
    return -(alpha?[label] ?? 1) * pow(1 - exp(logarithm), gamma) * logarithm
  }
  return reduced(losses, by: reduction)
}

private func reduced(_ losses: [Float], by reduction: Reduction) -> [Float] {
  let sum = losses.reduce(0) { $0 + Double($1) }
  return switch reduction {
  case .none: losses
  case .sum: [Float(sum)]
  case .mean: [Float(sum / Double(losses.count))]
  }
}

/// A decision that should be yes.
private struct Decision {
  let weight: Float
  let sign: Float
  let p: Float
  /// 1 - p, without the loss of digits that subtracting would mean.
  let q: Float
  /// -ln p.
  let surprise: Float

  init(_ logit: Float, isOne: Bool, alpha: Float) {
    weight = alpha < 0 ? 1 : isOne ? alpha : 1 - alpha
    sign = isOne ? 1 : -1
    let x = sign * logit
    p = 1 / (1 + exp(-x))
    q = 1 / (1 + exp(x))
    surprise = max(0, -x) + log1p(exp(-abs(x)))
  }

  func loss(_ gamma: Float) -> Float { weight * pow(q, gamma) * surprise }

  func derivative(_ gamma: Float) -> Float {
    -weight * sign * pow(q, gamma) * (gamma * p * surprise + q)
  }
}
