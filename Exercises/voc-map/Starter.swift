import ExerciseKit

/// Returns the average precision of a detector for each class, and the mean of these.
///
/// The authority is `VOCevaldet` of the Pascal VOC devkit.
///
/// - Parameters:
///   - detections: What the detector found in all images, in any order.
///   - truths: The objects of all images, in any order.
///   - classes: The number of classes K, at least 1; all labels are in `0 ..< K`.
///   - iouThreshold: The IoU with an object that a hit needs at least; above 0.
///   - kind: How the precision is averaged.
///   - integerBoxes: Whether boxes are measured with plus one, as pixels of which the last belongs to
///     the box.
/// - Returns: `ap` has K numbers, `nil` for a class without objects, difficult ones not counted. `map` is
///   their mean, or `nil` if there are none.
public func vocMAP(
  _ detections: [Detection], truths: [Truth], classes: Int, iouThreshold: Float = 0.5,
  kind: APKind = .vocAll, integerBoxes: Bool = false
) -> (map: Double?, ap: [Double?]) {
  (map: nil, ap: [])
}
