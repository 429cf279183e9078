// Calls the function for a pair once for each pair, so that every area is computed again and again.
import ExerciseKit

/// Intersection over union of a pair.
public func iou(_ a: Box, _ b: Box) -> Float {
  let union = area(a) + area(b) - intersection(a, b)
  return union > 0 ? intersection(a, b) / union : 0
}

/// A row of pairs for each box.
public func boxIoU(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(shape: [a.count, b.count], data: a.flatMap { row in b.map { iou(row, $0) } })
}

/// The same, divided by the area of the row's box.
public func boxIoF(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(
    shape: [a.count, b.count],
    data: a.flatMap { row in b.map { area(row) > 0 ? intersection(row, $0) / area(row) : 0 } })
}

/// The corners lie half of the size around the centre.
public func cornerBox(cx: Float, cy: Float, w: Float, h: Float) -> Box {
  Box(cx - 0.5 * w, cy - 0.5 * h, cx + 0.5 * w, cy + 0.5 * h)
}

/// The centre lies half of the size behind the first corner.
public func centreAndSize(of box: Box) -> (cx: Float, cy: Float, w: Float, h: Float) {
  let (w, h) = (box.x2 - box.x1, box.y2 - box.y1)
  return (cx: box.x1 + w / 2, cy: box.y1 + h / 2, w: w, h: h)
}

private func area(_ box: Box) -> Float {
  max(0, box.x2 - box.x1) * max(0, box.y2 - box.y1)
}

private func intersection(_ a: Box, _ b: Box) -> Float {
  area(Box(max(a.x1, b.x1), max(a.y1, b.y1), min(a.x2, b.x2), min(a.y2, b.y2)))
}
