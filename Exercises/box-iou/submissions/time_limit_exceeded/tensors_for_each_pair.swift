// What is wrong: each pair is put into tensors, whose arrays have to be allocated.
// Noticed by: the workload "all pairs of two lists"
import ExerciseKit

/// Intersection over union of a pair.
public func iou(_ a: Box, _ b: Box) -> Float {
  let corners = Tensor([[a.x1, a.y1, a.x2, a.y2], [b.x1, b.y1, b.x2, b.y2]])
  let extents = Tensor(
    [0, 1].map { axis in
      min(corners[0, axis + 2], corners[1, axis + 2]) - max(corners[0, axis], corners[1, axis])
    })
  let areas = Tensor(
    [0, 1].map { (corners[$0, 2] - corners[$0, 0]) * (corners[$0, 3] - corners[$0, 1]) })
  let common = extents.data.map { max(0, $0) }.reduce(1, *)
  let union = areas.data.reduce(0, +) - common
  return union > 0 ? common / union : 0
}

/// Intersection over union of all pairs.
public func boxIoU(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(shape: [a.count, b.count], data: a.flatMap { row in b.map { iou(row, $0) } })
}

/// Intersection over the area of the first box, of all pairs.
public func boxIoF(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(
    shape: [a.count, b.count],
    data: a.flatMap { row in b.map { area(row) > 0 ? intersection(row, $0) / area(row) : 0 } })
}

/// The box with a centre and a size.
public func cornerBox(cx: Float, cy: Float, w: Float, h: Float) -> Box {
  Box(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2)
}

/// The centre and the size of a box.
public func centreAndSize(of box: Box) -> (cx: Float, cy: Float, w: Float, h: Float) {
  ((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2, box.x2 - box.x1, box.y2 - box.y1)
}

private func area(_ box: Box) -> Float { (box.x2 - box.x1) * (box.y2 - box.y1) }

private func intersection(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  return width * height
}
