import ExerciseKit
import Foundation
import SuiteKit

let mistakes: [Mistake] =
  [
    // MARK: - Weights

    weighting("weights-exchanged", "The zeros have alpha and the ones 1 - alpha.") {
      isOne, alpha in alpha < 0 ? 1 : isOne ? 1 - alpha : alpha
    },
    weighting("alpha-for-all", "The zeros are weighted by alpha, too.") { _, alpha in
      alpha < 0 ? 1 : alpha
    },
    weighting("only-ones-weighted", "The zeros have weight 1, not 1 - alpha.") { isOne, alpha in
      alpha < 0 || !isOne ? 1 : alpha
    },
    weighting("alpha-zero-is-none", "An alpha of 0 counts as none.") { isOne, alpha in
      alpha <= 0 ? 1 : isOne ? alpha : 1 - alpha
    },
    weighting("negative-alpha-weighs", "A negative alpha is multiplied by like any other.") {
      isOne, alpha in isOne ? alpha : 1 - alpha
    },

    // MARK: - The factor

    [
      .sigmoidFocalLoss("suppresses-the-hard", "The factor is a power of p_t, not of 1 - p_t.") {
        var losses = try $0.losses(gamma: 0)
        for (index, p) in rightness($0.logits, $0.targets).enumerated() {
          losses.data[index] *= pow(p, $0.gamma)
        }
        return $0.reduced(losses)
      },
      .retinaNetLoss("suppresses-the-hard", "The factor is a power of p_t, not of 1 - p_t.") {
        var losses = try $0.losses(gamma: 0)
        for (index, p) in rightness($0.logits, $0.targets).enumerated() {
          losses.data[index] *= pow(p, $0.gamma)
        }
        return $0.divided(losses.data.reduce(0, +))
      },
    ],

    // MARK: - Gradient

    [
      .sigmoidFocalGradient("constant-factor", "The gradient takes the factor for a constant.") {
        arguments in
        var plain = arguments
        plain.gamma = 0
        var gradient = try plain.rightAnswer()
        for (index, p) in rightness(arguments.logits, arguments.targets).enumerated() {
          gradient.data[index] *= pow(1 - p, arguments.gamma)
        }
        return gradient
      },
      .sigmoidFocalGradient("sign-of-a-one", "The derivative of a zero has the sign of a one.") {
        arguments in
        var gradient = try arguments.rightAnswer()
        gradient.data = gradient.data.map { -abs($0) }
        return gradient
      },
      .sigmoidFocalGradient("gradient-without-alpha", "The gradient leaves alpha out.") {
        $0.alpha = -1
      },
    ],

    // MARK: - Anchors

    [
      .retinaNetLoss("all-anchors", "The sum is divided by the number of all anchors.") {
        try $0.sum() / Float(max(1, $0.labels.count))
      },
      .retinaNetLoss("all-decisions", "The mean over all decisions is returned.") {
        try $0.sum() / Float(max(1, $0.logits.count))
      },
      .retinaNetLoss("not-divided", "The sum is not divided by the anchors with an object.") {
        try $0.sum()
      },
      .retinaNetLoss("divided-by-zero", "Without an object the sum is divided by 0.") {
        try $0.sum() / Float($0.labels.filter { $0 >= 0 }.count)
      },
      .retinaNetLoss("class-zero", "The anchors of class 0 are not counted as objects.") {
        try $0.sum() / Float(max(1, $0.labels.filter { $0 > 0 }.count))
      },
      .retinaNetLoss("without-background", "Anchors of background are left out of the sum.") {
        let classes = $0.logits.shape[1]
        let logits = $0.logits.data
        let kept = $0.labels.indices.filter { [labels = $0.labels] in labels[$0] >= 0 }
        $0.labels = kept.map { [labels = $0.labels] in labels[$0] }
        $0.logits = Tensor(
          shape: [kept.count, classes],
          data: kept.flatMap { logits[($0 * classes)..<(($0 + 1) * classes)] })
      },
    ],

    // MARK: - Classes

    [
      .softmaxFocalLoss("mean-over-weights", "The mean is divided by the sum of the weights.") {
        arguments in
        guard arguments.reduction == .mean else { return try arguments.rightAnswer() }
        var plain = arguments
        plain.reduction = .sum
        let weights = arguments.labels.reduce(0) { $0 + (arguments.alpha?[$1] ?? 1) }
        return try plain.rightAnswer().map { $0 / weights }
      }
    ],
  ].flatMap { $0 }

/// A mistake in the weights, which all functions of yes-or-no decisions then have.
private func weighting(
  _ name: String, _ sentence: String,
  _ weight: @escaping @Sendable (_ isOne: Bool, _ alpha: Float) -> Float
) -> [Mistake] {
  /// The numbers of decisions without weights, with these.
  @Sendable func weighted(_ plain: Tensor, _ targets: Tensor, _ alpha: Float) -> Tensor {
    Tensor(
      shape: plain.shape,
      data: zip(plain.data, targets.data).map { $0 * weight($1 == 1, alpha) })
  }
  return [
    .sigmoidFocalLoss(name, sentence) {
      var plain = $0
      plain.alpha = -1
      return $0.reduced(weighted(try plain.losses(gamma: $0.gamma), $0.targets, $0.alpha))
    },
    .sigmoidFocalGradient(name, sentence) {
      var plain = $0
      plain.alpha = -1
      return weighted(try plain.rightAnswer(), $0.targets, $0.alpha)
    },
    .retinaNetLoss(name, sentence) {
      var plain = $0
      plain.alpha = -1
      let losses = weighted(try plain.losses(gamma: $0.gamma), $0.targets, $0.alpha)
      return $0.divided(losses.data.reduce(0, +))
    },
  ]
}

/// The probability of the right answer to each decision.
private func rightness(_ logits: Tensor, _ targets: Tensor) -> [Float] {
  zip(logits.data, targets.data).map { 1 / (1 + exp($1 == 1 ? -$0 : $0)) }
}

extension SigmoidFocalLossArguments {
  /// The loss of each decision, with another gamma.
  fileprivate func losses(gamma: Float) throws -> Tensor {
    var plain = self
    plain.gamma = gamma
    plain.reduction = .none
    return try plain.rightAnswer()
  }

  fileprivate func reduced(_ losses: Tensor) -> Tensor {
    let sum = losses.data.reduce(0, +)
    switch reduction {
    case .none: return losses
    case .sum: return Tensor(shape: [], data: [sum])
    case .mean: return Tensor(shape: [], data: [sum / Float(losses.count)])
    }
  }
}

extension RetinaNetLossArguments {
  /// The right answer to each decision.
  fileprivate var targets: Tensor {
    let classes = logits.shape[1]
    return Tensor(
      shape: logits.shape,
      data: labels.flatMap { label in (0..<classes).map { $0 == label ? 1 : 0 } })
  }

  /// The loss of each decision, with another gamma.
  fileprivate func losses(gamma: Float) throws -> Tensor {
    try Reference.sigmoidFocalLoss(logits, targets, alpha: alpha, gamma: gamma)
  }

  /// The sum of all losses.
  fileprivate func sum() throws -> Float {
    try rightAnswer() * Float(max(1, labels.filter { $0 >= 0 }.count))
  }

  /// A sum as it is to be divided.
  fileprivate func divided(_ sum: Float) -> Float {
    sum / Float(max(1, labels.filter { $0 >= 0 }.count))
  }
}
