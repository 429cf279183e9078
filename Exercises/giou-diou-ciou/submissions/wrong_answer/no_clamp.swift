// What is wrong: two negative extents of boxes apart multiply to a positive intersection.
// Noticed by: IoULossExamples/testBoxesApart
import ExerciseKit
import Foundation

/// The value of a pair.
public func iouValue(_ pred: Box, _ target: Box, _ kind: IoUKind) -> Float {
  rate(pred, target, kind).value
}

/// The loss of a pair, and its gradient by the first box.
public func iouLossGradient(
  _ pred: Box, _ target: Box, _ kind: IoUKind
) -> (loss: Float, gradient: (Float, Float, Float, Float)) {
  let (value, slope) = rate(pred, target, kind)
  return (1 - value, (-slope[0], -slope[1], -slope[2], -slope[3]))
}

/// The mean loss of all pairs, and its gradient.
public func meanIoULoss(
  _ preds: [Box], _ targets: [Box], _ kind: IoUKind
) -> (loss: Float, gradient: Tensor) {
  if preds.isEmpty { return (0, Tensor(zeros: [0, 4])) }
  let count = Float(preds.count)
  var sum = 0.0
  var gradient: [Float] = []
  for (pred, target) in zip(preds, targets) {
    let (loss, (x1, y1, x2, y2)) = iouLossGradient(pred, target, kind)
    sum += Double(loss)
    gradient += [x1 / count, y1 / count, x2 / count, y2 / count]
  }
  return (Float(sum) / count, Tensor(shape: [preds.count, 4], data: gradient))
}

/// The value, and its derivatives by x1, y1, x2 and y2 of the first box.
private func rate(
  _ p: Box, _ t: Box, _ kind: IoUKind
) -> (value: Float, slope: SIMD4<Float>) {
  let (w, h) = (p.x2 - p.x1, p.y2 - p.y1)
  let (tw, th) = (t.x2 - t.x1, t.y2 - t.y1)
  let iw = min(p.x2, t.x2) - max(p.x1, t.x1)
  let ih = min(p.y2, t.y2) - max(p.y1, t.y1)
  let common = iw * ih
  let union = w * h + tw * th - common
  let iou = union > 0 ? common / union : 0

  var dCommon: SIMD4<Float> = [
    p.x1 > t.x1 ? -ih : 0, p.y1 > t.y1 ? -iw : 0, p.x2 < t.x2 ? ih : 0, p.y2 < t.y2 ? iw : 0,
  ]
  if common <= 0 { dCommon = .zero }
  let dUnion = SIMD4<Float>(-h, -w, h, w) - dCommon
  let dIoU = union > 0 ? (dCommon * union - common * dUnion) / (union * union) : .zero
  if kind == .iou { return (iou, dIoU) }

  let (cw, ch) = (max(p.x2, t.x2) - min(p.x1, t.x1), max(p.y2, t.y2) - min(p.y1, t.y1))
  // The width and the height of the enclosing box, by the edges of the first box.
  let dWidth: SIMD4<Float> = [p.x1 < t.x1 ? -1 : 0, 0, p.x2 > t.x2 ? 1 : 0, 0]
  let dHeight: SIMD4<Float> = [0, p.y1 < t.y1 ? -1 : 0, 0, p.y2 > t.y2 ? 1 : 0]
  if kind == .giou {
    let area = cw * ch
    if area <= 0 { return (iou, dIoU) }
    let dArea = dWidth * ch + dHeight * cw
    let dPenalty = (union * dArea - area * dUnion) / (area * area)
    return (iou - (area - union) / area, dIoU - dPenalty)
  }

  let (dx, dy) = ((p.x1 + p.x2 - t.x1 - t.x2) / 2, (p.y1 + p.y2 - t.y1 - t.y2) / 2)
  let (distance, diagonal) = (dx * dx + dy * dy, cw * cw + ch * ch)
  if diagonal <= 0 { return (iou, dIoU) }
  let dDistance = SIMD4<Float>(dx, dy, dx, dy)
  let dDiagonal = 2 * cw * dWidth + 2 * ch * dHeight
  let diou = iou - distance / diagonal
  let dDIoU = dIoU - (dDistance * diagonal - distance * dDiagonal) / (diagonal * diagonal)
  if kind == .diou { return (diou, dDIoU) }

  let scale = 4 / (Float.pi * Float.pi)
  let turn = atan2(w, h) - atan2(tw, th)
  let v = scale * turn * turn
  if v <= 0 { return (diou, dDIoU) }
  let alpha = v / (1 - iou + v)
  let dAngle = SIMD4<Float>(-h, w, h, -w) / (w * w + h * h)
  return (diou - alpha * v, dDIoU - alpha * 2 * scale * turn * dAngle)
}
