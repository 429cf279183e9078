import ExerciseKit

/// Rates how well two boxes match.
///
/// - Parameters:
///   - pred: A box; it may be empty.
///   - target: Another box; it may be empty.
///   - kind: How they are rated.
/// - Returns: At most 1, which only equal boxes reach; at least 0 for `.iou`, -1 for `.giou` and `.diou`,
///   and -1.5 for `.ciou`.
public func iouValue(_ pred: Box, _ target: Box, _ kind: IoUKind) -> Float {
  0
}

/// Returns the loss of a predicted box, and how it changes with the edges of this box.
///
/// - Parameters:
///   - pred: The predicted box, which is not empty.
///   - target: The box that it should be, which is not empty and has no edge in line with one of `pred`.
///   - kind: How they are rated.
/// - Returns: 1 less the value, and its derivatives by x1, y1, x2 and y2 of `pred`, per unit of the
///   coordinates. The weight of the penalty for the shape, in `.ciou`, counts as a constant.
public func iouLossGradient(
  _ pred: Box, _ target: Box, _ kind: IoUKind
) -> (loss: Float, gradient: (Float, Float, Float, Float)) {
  (0, (0, 0, 0, 0))
}

/// Returns the mean loss of pairs of boxes, and its gradient.
///
/// - Parameters:
///   - preds: N predicted boxes. There may be none.
///   - targets: N boxes, one for each of them.
///   - kind: How they are rated.
/// - Returns: The mean of the losses, and a tensor of shape `[N, 4]`: row n has the derivatives of the
///   mean by x1, y1, x2 and y2 of `preds[n]`.
public func meanIoULoss(
  _ preds: [Box], _ targets: [Box], _ kind: IoUKind
) -> (loss: Float, gradient: Tensor) {
  (0, Tensor(zeros: []))
}
