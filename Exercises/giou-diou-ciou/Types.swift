import ExerciseKit

/// A way to rate how well a box matches another one.
public enum IoUKind: Equatable, Sendable, CaseIterable {
  /// Intersection over union.
  case iou

  /// IoU less the part of the enclosing box that neither box covers.
  case giou

  /// IoU less the squared distance of the centres over the squared diagonal of the enclosing box.
  case diou

  /// DIoU less a penalty for different shapes.
  case ciou
}
