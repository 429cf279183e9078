import ExerciseKit

/// Selects boxes from the best to the worst, and lowers the scores of those that overlap a better one.
///
/// The rules are those of Bodla et al. 2017. Nothing is thrown.
///
/// - Parameters:
///   - boxes: The candidates: n corner boxes in pixels, with `x1 <= x2` and `y1 <= y2`.
///   - scores: The confidence of each box: n numbers from 0 to 1.
///   - method: How overlap lowers a score.
///   - minScore: Boxes whose current score is less are discarded; from 0 to 1.
/// - Returns: The selected boxes in the order of their selection: the index of each in `boxes`, and the
///   score that it was selected with.
public func softNMS(
  _ boxes: [Box], scores: [Float], method: SoftNMSMethod, minScore: Float = 0.001
) -> [(index: Int, score: Float)] {
  []
}
