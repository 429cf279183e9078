// Writes ones and zeros down apart, with p from a sigmoid that never overflows, and squares where gamma is 2.
import ExerciseKit
import Foundation

/// Focal losses.
public func sigmoidFocalLoss(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2,
  reduction: Reduction = .none
) -> Tensor {
  var result = logits
  for index in result.data.indices {
    result.data[index] = loss(
      logits.data[index], isOne: targets.data[index] > 0.5, alpha, gamma)
  }
  if reduction == .none { return result }
  let sum = result.data.reduce(0.0) { $0 + Double($1) }
  let number = reduction == .sum ? sum : sum / Double(result.data.count)
  return Tensor(shape: [], data: [Float(number)])
}

/// Their derivatives.
public func sigmoidFocalGradient(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2
) -> Tensor {
  var result = logits
  for (index, z) in logits.data.enumerated() {
    let p = sigmoid(z)
    let q = sigmoid(-z)
    result.data[index] =
      targets.data[index] > 0.5
      ? (alpha < 0 ? 1 : alpha) * power(q, gamma) * (gamma * p * logSigmoid(z) - q)
      : (alpha < 0 ? 1 : 1 - alpha) * power(p, gamma) * (p - gamma * q * logSigmoid(-z))
  }
  return result
}

/// The loss of all anchors.
public func retinaNetLoss(
  _ logits: Tensor, _ labels: [Int], alpha: Float = 0.25, gamma: Float = 2
) -> Float {
  var sum = 0.0
  var objects = 0
  for (anchor, label) in labels.enumerated() {
    if label >= 0 { objects += 1 }
    for k in 0..<logits.shape[1] {
      sum += Double(loss(logits[anchor, k], isOne: k == label, alpha, gamma))
    }
  }
  return Float(sum) / Float(max(objects, 1))
}

/// The losses of rows.
public func softmaxFocalLoss(
  _ logits: Tensor, _ labels: [Int], alpha: [Float]? = nil, gamma: Float = 2,
  reduction: Reduction = .none
) -> [Float] {
  var losses: [Float] = []
  for (row, label) in labels.enumerated() {
    let x = (0..<logits.shape[1]).map { logits[row, $0] }
    let largest = x.max() ?? 0
    let exponentials = x.map { exp($0 - largest) }
    let sum = exponentials.reduce(0, +)
    let p = exponentials[label] / sum
    let logarithm = x[label] - largest - log(sum)
    losses.append((alpha?[label] ?? 1) * power(1 - p, gamma) * -logarithm)
  }
  let sum = losses.reduce(0, +)
  switch reduction {
  case .none: return losses
  case .sum: return [sum]
  case .mean: return [sum / Float(losses.count)]
  }
}

private func loss(_ z: Float, isOne: Bool, _ alpha: Float, _ gamma: Float) -> Float {
  isOne
    ? -(alpha < 0 ? 1 : alpha) * power(sigmoid(-z), gamma) * logSigmoid(z)
    : -(alpha < 0 ? 1 : 1 - alpha) * power(sigmoid(z), gamma) * logSigmoid(-z)
}

private func sigmoid(_ z: Float) -> Float {
  z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
}

/// The logarithm of the sigmoid.
private func logSigmoid(_ z: Float) -> Float {
  min(0, z) - log1p(exp(-abs(z)))
}

private func power(_ base: Float, _ gamma: Float) -> Float {
  gamma == 2 ? base * base : pow(base, gamma)
}
