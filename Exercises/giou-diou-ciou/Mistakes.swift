import ExerciseKit
import Foundation
import SuiteKit

// The gradient of a mistake in the value is that of the wrong value: it is measured by small steps.

let mistakes: [Mistake] =
  [
    // MARK: - The value

    rating("adds-one", "Widths and heights are measured with + 1, as if coordinates were indices.")
    {
      var pair = $0
      pair.reach = 1
      return pair.value($1, $2)
    },
    rating(
      "penalty-over-the-union",
      "The penalty of GIoU is divided by the union, not by the enclosing area."
    ) { pair, kind, alpha in
      guard kind == .giou else { return pair.value(kind, alpha) }
      return pair.iou - ratio(pair.enclosing - pair.union, pair.union)
    },
    rating("enclosing-area-is-the-sum", "The sum of the areas stands for the enclosing area.") {
      pair, kind, alpha in
      guard kind == .giou else { return pair.value(kind, alpha) }
      return pair.iou - ratio(pair.common, pair.union + pair.common)
    },
    rating("distance-not-squared", "The distance and the diagonal are not squared.") {
      pair, kind, alpha in
      guard kind == .diou || kind == .ciou else { return pair.value(kind, alpha) }
      return pair.value(kind, alpha) + pair.distance - pair.distance.squareRoot()
    },
    rating("no-four-over-pi-squared", "4 / π² is missing in v.") { pair, kind, _ in
      guard kind == .ciou else { return pair.value(kind, 0) }
      let shape = pair.shape * Double.pi * Double.pi / 4
      return pair.value(.diou, 0) - ratio(shape, 1 - pair.iou + shape) * shape
    },
    rating("alpha-is-one", "The penalty for the shape is v, without its weight α.") {
      pair, kind, _ in pair.value(kind, 1)
    },
    rating("ciou-without-the-distance", "CIoU leaves out the distance of the centres.") {
      pair, kind, alpha in
      pair.value(kind, alpha) + (kind == .ciou ? pair.distance : 0)
    },

    rating("no-clamp", "Two negative extents of boxes apart multiply to a positive intersection.") {
      var pair = $0
      pair.clamps = false
      return pair.value($1, $2)
    },
    rating("distance-of-the-corners", "The distance is that of the first corners.") {
      pair, kind, alpha in
      guard kind == .diou || kind == .ciou else { return pair.value(kind, alpha) }
      return pair.value(kind, alpha) + pair.distance - pair.distanceOfCorners
    },
    rating("alpha-without-v", "v is missing in the denominator of α.") { pair, kind, _ in
      pair.value(kind, pair.shape / (1 - pair.iou + 1e-7))
    },

    // MARK: - The gradient

    differentiating("alpha-is-differentiated", "α counts as a variable in the gradient.") {
      pred, target, kind in
      answer(pred, target) { pair, _ in pair.value(kind, pair.alpha) }
    },
    differentiating("gradient-of-the-value", "The gradient is that of the value.") {
      let (loss, (x1, y1, x2, y2)) = try Reference.iouLossGradient($0, $1, $2)
      return (loss: loss, gradient: (-x1, -y1, -x2, -y2))
    },
    differentiating("gradient-by-the-target", "The gradient is that by the target's edges.") {
      try Reference.iouLossGradient($1, $0, $2)
    },
    differentiating("nan-apart", "The gradient of boxes apart is NaN.") { pred, target, kind in
      let right = try Reference.iouLossGradient(pred, target, kind)
      guard Pair(pred, target).common == 0 else { return right }
      return (loss: right.loss, gradient: (.nan, .nan, .nan, .nan))
    },

    // MARK: - The mean

    [
      .meanIoULoss("gradient-of-the-sum", "The gradient is that of the sum, not of the mean.") {
        var (loss, gradient) = try $0.rightAnswer()
        let count = Float($0.preds.count)
        gradient.data = gradient.data.map { $0 * count }
        return (loss: loss, gradient: gradient)
      }
    ],
  ].flatMap { $0 }

/// Two boxes, measured in double precision.
private struct Pair {
  var p: [Double]
  let t: [Double]
  /// What is added to every extent.
  var reach = 0.0
  /// Whether the overlap of boxes apart is 0.
  var clamps = true

  init(_ pred: Box, _ target: Box) {
    p = [pred.x1, pred.y1, pred.x2, pred.y2].map { Double($0) }
    t = [target.x1, target.y1, target.x2, target.y2].map { Double($0) }
  }

  private func area(_ box: [Double]) -> Double {
    (box[2] - box[0] + reach) * (box[3] - box[1] + reach)
  }
  private func overlap(_ axis: Int) -> Double {
    let overlap = min(p[axis + 2], t[axis + 2]) - max(p[axis], t[axis]) + reach
    return clamps ? max(0, overlap) : overlap
  }
  private func span(_ axis: Int) -> Double {
    max(p[axis + 2], t[axis + 2]) - min(p[axis], t[axis]) + reach
  }
  private func offset(_ axis: Int) -> Double {
    (p[axis] + p[axis + 2] - t[axis] - t[axis + 2]) / 2
  }

  var common: Double { overlap(0) * overlap(1) }
  var union: Double { area(p) + area(t) - common }
  var enclosing: Double { span(0) * span(1) }
  var iou: Double { ratio(common, union) }
  /// The penalty of DIoU.
  var distance: Double {
    ratio(
      offset(0) * offset(0) + offset(1) * offset(1), span(0) * span(0) + span(1) * span(1))
  }
  /// The same with the first corners instead of the centres.
  var distanceOfCorners: Double {
    let (x, y) = (p[0] - t[0], p[1] - t[1])
    return ratio(x * x + y * y, span(0) * span(0) + span(1) * span(1))
  }
  /// How far the shapes differ.
  var shape: Double {
    let turn =
      atan2(p[2] - p[0] + reach, p[3] - p[1] + reach)
      - atan2(t[2] - t[0] + reach, t[3] - t[1] + reach)
    return 4 / (Double.pi * Double.pi) * turn * turn
  }
  var alpha: Double { ratio(shape, 1 - iou + shape) }

  /// The right value, with a weight of the shape.
  func value(_ kind: IoUKind, _ alpha: Double) -> Double {
    switch kind {
    case .iou: iou
    case .giou: iou - ratio(enclosing - union, enclosing)
    case .diou: iou - distance
    case .ciou: iou - distance - alpha * shape
    }
  }
}

/// A mistake in the value, which all three functions then have.
private func rating(
  _ name: String, _ sentence: String,
  _ value: @escaping @Sendable (_ pair: Pair, _ kind: IoUKind, _ alpha: Double) -> Double
) -> [Mistake] {
  [
    .iouValue(name, sentence) {
      let pair = Pair($0.pred, $0.target)
      return Float(value(pair, $0.kind, pair.alpha))
    }
  ]
    + differentiating(name, sentence) { pred, target, kind in
      answer(pred, target) { value($0, kind, $1) }
    }
}

/// A mistake in the loss or the gradient of a pair, which a mean then has, too.
private func differentiating(
  _ name: String, _ sentence: String,
  _ answer: @escaping @Sendable (_ pred: Box, _ target: Box, _ kind: IoUKind) throws -> Answer
) -> [Mistake] {
  [
    .iouLossGradient(name, sentence) { try answer($0.pred, $0.target, $0.kind) },
    .meanIoULoss(name, sentence) { arguments in
      let answers = try zip(arguments.preds, arguments.targets).map { pred, target in
        try answer(pred, target, arguments.kind)
      }
      let count = Float(max(1, answers.count))
      return (
        loss: answers.reduce(0) { $0 + $1.loss } / count,
        gradient: Tensor(
          shape: [answers.count, 4],
          data: answers.flatMap { answer in
            let (x1, y1, x2, y2) = answer.gradient
            return [x1 / count, y1 / count, x2 / count, y2 / count]
          })
      )
    },
  ]
}

/// The loss of a pair and its gradient.
private typealias Answer = (loss: Float, gradient: (Float, Float, Float, Float))

/// The loss of a pair by a rule of one's own, and its gradient by small steps of the edges.
///
/// - Parameters:
///   - pred: The predicted box.
///   - target: The other box.
///   - value: The value of a pair with the weight α, which is that of the boxes themselves.
/// - Returns: The loss and its gradient.
private func answer(
  _ pred: Box, _ target: Box, _ value: (_ pair: Pair, _ alpha: Double) -> Double
) -> Answer {
  let pair = Pair(pred, target)
  let alpha = pair.alpha
  let slope = (0..<4).map { edge in
    var (one, other) = (pair, pair)
    one.p[edge] -= 1e-5
    other.p[edge] += 1e-5
    return Float((value(one, alpha) - value(other, alpha)) / 2e-5)
  }
  return (
    loss: Float(1 - value(pair, alpha)), gradient: (slope[0], slope[1], slope[2], slope[3])
  )
}

/// A part of a whole; 0 where there is no whole.
private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
