// What is wrong: each number carries an array of derivatives, to be allocated at every step.
// Noticed by: the workload "pairs for CIoU"
import ExerciseKit
import Foundation

/// The value of a pair.
public func iouValue(_ pred: Box, _ target: Box, _ kind: IoUKind) -> Float {
  Float(rate(pred, target, kind).value)
}

/// The loss of a pair, and its gradient by the first box.
public func iouLossGradient(
  _ pred: Box, _ target: Box, _ kind: IoUKind
) -> (loss: Float, gradient: (Float, Float, Float, Float)) {
  let loss = Dual(1) - rate(pred, target, kind)
  let slope = loss.slope.map { Float($0) }
  return (Float(loss.value), (slope[0], slope[1], slope[2], slope[3]))
}

/// The mean loss of all pairs, and its gradient.
public func meanIoULoss(
  _ preds: [Box], _ targets: [Box], _ kind: IoUKind
) -> (loss: Float, gradient: Tensor) {
  let losses = zip(preds, targets).map { Dual(1) - rate($0, $1, kind) }
  let count = Double(max(1, losses.count))
  return (
    Float(losses.reduce(0) { $0 + $1.value } / count),
    Tensor(
      shape: [losses.count, 4],
      data: losses.flatMap { loss in loss.slope.map { Float($0 / count) } })
  )
}

/// A number, and its derivatives by the four edges of the first box.
private struct Dual {
  var value: Double
  var slope: [Double]

  init(_ value: Double, _ slope: [Double] = [0, 0, 0, 0]) {
    self.value = value
    self.slope = slope
  }

  static func + (a: Dual, b: Dual) -> Dual {
    Dual(a.value + b.value, zip(a.slope, b.slope).map { $0 + $1 })
  }

  static func - (a: Dual, b: Dual) -> Dual {
    Dual(a.value - b.value, zip(a.slope, b.slope).map { $0 - $1 })
  }

  static func * (a: Dual, b: Dual) -> Dual {
    Dual(a.value * b.value, zip(a.slope, b.slope).map { $0 * b.value + a.value * $1 })
  }

  static func / (a: Dual, b: Dual) -> Dual {
    if b.value == 0 { return Dual(0) }
    let quotient = a.value / b.value
    return Dual(quotient, zip(a.slope, b.slope).map { ($0 - quotient * $1) / b.value })
  }
}

private func larger(_ a: Dual, _ b: Dual) -> Dual { a.value > b.value ? a : b }

private func smaller(_ a: Dual, _ b: Dual) -> Dual { a.value < b.value ? a : b }

/// The angle of the diagonal of a box.
private func angle(_ w: Dual, _ h: Dual) -> Dual {
  let square = w.value * w.value + h.value * h.value
  if square == 0 { return Dual(0) }
  return Dual(
    atan2(w.value, h.value),
    zip(w.slope, h.slope).map { (h.value * $0 - w.value * $1) / square })
}

private func rate(_ pred: Box, _ target: Box, _ kind: IoUKind) -> Dual {
  let x1 = Dual(Double(pred.x1), [1, 0, 0, 0])
  let y1 = Dual(Double(pred.y1), [0, 1, 0, 0])
  let x2 = Dual(Double(pred.x2), [0, 0, 1, 0])
  let y2 = Dual(Double(pred.y2), [0, 0, 0, 1])
  let (tx1, ty1) = (Dual(Double(target.x1)), Dual(Double(target.y1)))
  let (tx2, ty2) = (Dual(Double(target.x2)), Dual(Double(target.y2)))

  let (w, h, tw, th) = (x2 - x1, y2 - y1, tx2 - tx1, ty2 - ty1)
  let common =
    larger(Dual(0), smaller(x2, tx2) - larger(x1, tx1))
    * larger(Dual(0), smaller(y2, ty2) - larger(y1, ty1))
  let union = w * h + tw * th - common
  let iou = common / union
  let (cw, ch) = (larger(x2, tx2) - smaller(x1, tx1), larger(y2, ty2) - smaller(y1, ty1))
  switch kind {
  case .iou:
    return iou
  case .giou:
    return iou - (cw * ch - union) / (cw * ch)
  case .diou, .ciou:
    let half = Dual(0.5)
    let (dx, dy) = ((x1 + x2 - tx1 - tx2) * half, (y1 + y2 - ty1 - ty2) * half)
    let diou = iou - (dx * dx + dy * dy) / (cw * cw + ch * ch)
    if kind == .diou { return diou }
    let turn = angle(w, h) - angle(tw, th)
    let shape = Dual(4 / (Double.pi * Double.pi)) * turn * turn
    if shape.value == 0 { return diou }
    return diou - Dual(shape.value / (1 - iou.value + shape.value)) * shape
  }
}
