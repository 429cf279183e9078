import ExerciseKit

/// Returns the area under the ROC curve: how likely it is that a positive has a higher score than a negative.
///
/// The authority is `sklearn.metrics.roc_auc_score`.
///
/// - Parameters:
///   - scores: A number for each sample, larger where it is more likely positive. Infinities are
///     allowed, NaN is not.
///   - positive: Whether each sample is positive; as many as there are scores.
/// - Returns: A number from 0 to 1, or `nil` if there is no positive or no negative sample.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  -1
}
