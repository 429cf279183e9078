import ExerciseKit

/// Returns the intersection over union of two boxes.
///
/// - Parameters:
///   - a: A box; it may be empty.
///   - b: Another box.
/// - Returns: A number from 0 to 1; 0 if the union is empty.
public func iou(_ a: Box, _ b: Box) -> Float {
  -1
}

/// Returns the intersection over union of each box of one list with each of another.
///
/// - Parameters:
///   - a: N boxes, one for each row of the result. There may be none.
///   - b: M boxes, one for each column. There may be none.
/// - Returns: A tensor of shape `[N, M]`.
public func boxIoU(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(zeros: [])
}

/// Returns which part of each box of one list is covered by each box of another.
///
/// - Parameters:
///   - a: N boxes, one for each row of the result; their areas are what is divided by.
///   - b: M boxes, one for each column.
/// - Returns: A tensor of shape `[N, M]`; 0 where the box of `a` is empty.
public func boxIoF(_ a: [Box], _ b: [Box]) -> Tensor {
  Tensor(zeros: [])
}

/// Makes a box from its centre and its size.
///
/// - Parameters:
///   - cx: The x coordinate of the centre.
///   - cy: The y coordinate of the centre.
///   - w: The width.
///   - h: The height.
/// - Returns: The box by its corners.
public func cornerBox(cx: Float, cy: Float, w: Float, h: Float) -> Box {
  Box(0, 0, 0, 0)
}

/// Returns the centre and the size of a box.
///
/// - Parameter box: A box by its corners.
/// - Returns: The centre, the width and the height.
public func centreAndSize(of box: Box) -> (cx: Float, cy: Float, w: Float, h: Float) {
  (0, 0, 0, 0)
}
