import ExerciseKit

/// What becomes of the score of a box that overlaps a better one.
public enum SoftNMSMethod: Equatable, Sendable {
  /// It is multiplied by 1 - IoU where the IoU is greater than a threshold.
  case linear(threshold: Float)

  /// It is multiplied by exp(-IoU² / sigma).
  case gaussian(sigma: Float)

  /// It becomes 0 where the IoU is greater than a threshold, as in plain suppression.
  case hard(threshold: Float)
}
