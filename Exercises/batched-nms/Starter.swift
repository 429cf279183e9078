import ExerciseKit

/// Keeps the best boxes of every group and drops those that overlap a better one of their group too much.
///
/// The authority is `torchvision.ops.batched_nms`. Nothing is thrown.
///
/// - Parameters:
///   - boxes: The candidates: n corner boxes in pixels, with `x1 <= x2` and `y1 <= y2`.
///   - scores: The confidence of each box: n numbers, in any range, none of them NaN.
///   - groups: The class of each box, or whatever else keeps boxes apart: n whole numbers of any size.
///   - iouThreshold: The largest intersection over union that a kept box tolerates, from 0 to 1.
///   - maxPerGroup: The largest number of boxes to keep of a group, at least 0.
///   - maxTotal: The largest number of boxes to keep of all groups together, at least 0.
/// - Returns: The indices of the kept boxes, best score first whatever the group; of equal scores the
///   lower index first.
public func batchedNMS(
  _ boxes: [Box],
  scores: [Float],
  groups: [Int],
  iouThreshold: Float,
  maxPerGroup: Int = .max,
  maxTotal: Int = .max
) -> [Int] {
  []
}
