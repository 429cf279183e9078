import ExerciseKit

/// Keeps the best boxes and drops the boxes that overlap them too much.
///
/// The boxes are visited from the highest score to the lowest. A box that is not suppressed yet is
/// kept, and suppresses every later box whose intersection over union with it is greater than
/// `iouThreshold`. The authority is `torchvision.ops.nms`. Nothing is thrown.
///
/// - Parameters:
///   - boxes: The candidates: n corner boxes in pixels, with `x1 <= x2` and `y1 <= y2`.
///   - scores: The confidence of each box: n numbers, in any range, none of them NaN.
///   - iouThreshold: The largest intersection over union that a kept box tolerates, from 0 to 1.
///   - scoreThreshold: Boxes that score less take no part.
///   - maxOutput: The largest number of boxes to keep, at least 0.
///   - suppressEqual: Whether a box whose overlap equals `iouThreshold` is suppressed as well.
/// - Returns: The indices of the kept boxes, best score first; of equal scores the lower index first.
public func nms(
  _ boxes: [Box],
  scores: [Float],
  iouThreshold: Float,
  scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max,
  suppressEqual: Bool = false
) -> [Int] {
  []
}
