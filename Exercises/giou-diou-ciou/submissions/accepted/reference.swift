// By the chain rule: the value depends on extents of each axis, and these on the edges of the box.
import ExerciseKit
import Foundation

/// Rates a pair in double precision.
public func iouValue(_ pred: Box, _ target: Box, _ kind: IoUKind) -> Float {
  Float(rate(pred, target, kind).value)
}

/// The loss is 1 less the value, so that its gradient is that of the value with the other sign.
public func iouLossGradient(
  _ pred: Box, _ target: Box, _ kind: IoUKind
) -> (loss: Float, gradient: (Float, Float, Float, Float)) {
  let (value, byStart, byEnd) = rate(pred, target, kind)
  return (
    Float(1 - value), (Float(-byStart.x), Float(-byStart.y), Float(-byEnd.x), Float(-byEnd.y))
  )
}

/// Adds up the losses; the gradient of a mean of N is an Nth of each gradient.
public func meanIoULoss(
  _ preds: [Box], _ targets: [Box], _ kind: IoUKind
) -> (loss: Float, gradient: Tensor) {
  guard !preds.isEmpty else { return (0, Tensor(zeros: [0, 4])) }
  let count = Double(preds.count)
  var sum = 0.0
  var gradient = Tensor(zeros: [preds.count, 4])
  for (index, (pred, target)) in zip(preds, targets).enumerated() {
    let (value, byStart, byEnd) = rate(pred, target, kind)
    sum += 1 - value
    gradient.data[4 * index] = Float(-byStart.x / count)
    gradient.data[4 * index + 1] = Float(-byStart.y / count)
    gradient.data[4 * index + 2] = Float(-byEnd.x / count)
    gradient.data[4 * index + 3] = Float(-byEnd.y / count)
  }
  return (Float(sum / count), gradient)
}

/// A number for each axis.
private typealias Pair = SIMD2<Double>

/// The value of a pair of boxes, and its derivatives by the first and by the last edges of `pred`.
private func rate(
  _ pred: Box, _ target: Box, _ kind: IoUKind
) -> (value: Double, byStart: Pair, byEnd: Pair) {
  let (start, end) = (
    Pair(Double(pred.x1), Double(pred.y1)), Pair(Double(pred.x2), Double(pred.y2))
  )
  let (targetStart, targetEnd) = (
    Pair(Double(target.x1), Double(target.y1)), Pair(Double(target.x2), Double(target.y2))
  )

  // What the value is made of. Where `pred` does not end the overlap, it ends the enclosing box.
  let (size, targetSize) = (end - start, targetEnd - targetStart)
  let startsInside = start .> targetStart
  let endsInside = end .< targetEnd
  let overlap = max0(
    end.replacing(with: targetEnd, where: .!endsInside)
      - start.replacing(with: targetStart, where: .!startsInside))
  let span =
    targetEnd.replacing(with: end, where: .!endsInside)
    - targetStart.replacing(with: start, where: .!startsInside)
  let intersection = product(overlap)
  let union = product(size) + product(targetSize) - intersection

  // The value, and its derivatives by the areas, and then by the extents of each axis.
  var value = ratio(intersection, union)
  var byIntersection = ratio(union + intersection, union * union)
  var byArea = -ratio(intersection, union * union)
  var bySpan = Pair.zero
  var byOffset = Pair.zero
  var bySize = Pair.zero

  if kind == .giou {
    let enclosing = product(span)
    value -= ratio(enclosing - union, enclosing)
    byIntersection -= ratio(1, enclosing)
    byArea += ratio(1, enclosing)
    bySpan = -ratio(union, enclosing * enclosing) * swapped(span)
  }
  if kind == .diou || kind == .ciou {
    let offset = (start + end - targetStart - targetEnd) / 2
    let distance = (offset * offset).sum()
    let diagonal = (span * span).sum()
    value -= ratio(distance, diagonal)
    byOffset = offset * -ratio(2, diagonal)
    bySpan = span * ratio(2 * distance, diagonal * diagonal)
  }
  if kind == .ciou {
    let turn = atan2(size.x, size.y) - atan2(targetSize.x, targetSize.y)
    let shape = 4 / (Double.pi * Double.pi) * turn * turn
    // With equal shapes there is nothing to weigh, and for equal boxes it would be 0 / 0.
    let weight = ratio(shape, 1 - ratio(intersection, union) + shape)
    value -= weight * shape
    let slope = weight * ratio(8 / (Double.pi * Double.pi) * turn, (size * size).sum())
    bySize = Pair(-slope * size.y, slope * size.x)
  }

  // And those by the edges: nothing that is clamped to 0 depends on them.
  bySize += byArea * swapped(size)
  let byOverlap = (byIntersection * swapped(overlap)).replacing(with: 0, where: overlap .<= 0)
  return (
    value,
    byOffset / 2 - bySize - byOverlap.replacing(with: bySpan, where: .!startsInside),
    byOffset / 2 + bySize + byOverlap.replacing(with: bySpan, where: .!endsInside)
  )
}

private func product(_ pair: Pair) -> Double { pair.x * pair.y }

private func swapped(_ pair: Pair) -> Pair { Pair(pair.y, pair.x) }

private func max0(_ pair: Pair) -> Pair { pair.replacing(with: 0, where: pair .< 0) }

/// A part of a whole; 0 where there is no whole.
private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
