import ExerciseKit

/// Intersection over union, by the definition.
public func iou(_ a: Box, _ b: Box) -> Float {
  let common = intersection(a, b)
  return ratio(common, area(a) + area(b) - common)
}

/// Computes the areas once for each list, and then one row after the other.
public func boxIoU(_ a: [Box], _ b: [Box]) -> Tensor {
  let areas = b.map(area)
  var matrix = Tensor(zeros: [a.count, b.count])
  for (i, row) in a.enumerated() {
    let rowArea = area(row)
    for (j, column) in b.enumerated() {
      let common = intersection(row, column)
      matrix.data[i * b.count + j] = ratio(common, rowArea + areas[j] - common)
    }
  }
  return matrix
}

/// Divides each intersection by the area of the row's box.
public func boxIoF(_ a: [Box], _ b: [Box]) -> Tensor {
  var matrix = Tensor(zeros: [a.count, b.count])
  for (i, row) in a.enumerated() {
    let rowArea = area(row)
    for (j, column) in b.enumerated() {
      matrix.data[i * b.count + j] = ratio(intersection(row, column), rowArea)
    }
  }
  return matrix
}

/// Goes half of the size from the centre to each side.
public func cornerBox(cx: Float, cy: Float, w: Float, h: Float) -> Box {
  Box(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2)
}

/// Takes the middle and the distance of opposite sides.
public func centreAndSize(of box: Box) -> (cx: Float, cy: Float, w: Float, h: Float) {
  ((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2, box.x2 - box.x1, box.y2 - box.y1)
}

private func area(_ box: Box) -> Float { (box.x2 - box.x1) * (box.y2 - box.y1) }

private func intersection(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  return width * height
}

/// A part of a whole; 0 where there is no whole.
private func ratio(_ part: Float, _ whole: Float) -> Float { whole > 0 ? part / whole : 0 }
