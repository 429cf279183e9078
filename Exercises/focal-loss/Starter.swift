import ExerciseKit

/// Returns the focal loss of independent yes-or-no decisions.
///
/// The authority is `torchvision.ops.sigmoid_focal_loss`.
///
/// - Parameters:
///   - logits: A tensor of any shape.
///   - targets: A tensor of the same shape; 1 where yes is right, 0 where no is.
///   - alpha: The weight of the ones; the zeros have `1 - alpha`. Below 0: all have 1.
///   - gamma: How much easy decisions are suppressed, at least 0.
///   - reduction: What becomes of the losses.
/// - Returns: A tensor of the shape of `logits`, or of shape `[]` for `.sum` and `.mean`.
public func sigmoidFocalLoss(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2,
  reduction: Reduction = .none
) -> Tensor {
  Tensor(zeros: [0])
}

/// Returns the derivative of each focal loss by its logit.
///
/// - Parameters:
///   - logits: A tensor of any shape.
///   - targets: A tensor of the same shape; 1 where yes is right, 0 where no is.
///   - alpha: The weight of the ones; the zeros have `1 - alpha`. Below 0: all have 1.
///   - gamma: How much easy decisions are suppressed, at least 0.
/// - Returns: A tensor of the shape of `logits`.
public func sigmoidFocalGradient(
  _ logits: Tensor, _ targets: Tensor, alpha: Float = 0.25, gamma: Float = 2
) -> Tensor {
  Tensor(zeros: [])
}

/// Returns the classification loss of a detector with anchors, as in RetinaNet.
///
/// - Parameters:
///   - logits: Of shape `[A, K]`: K yes-or-no decisions for each of A anchors.
///   - labels: For each anchor its class in `0 ..< K`, or -1 if it is background.
///   - alpha: The weight of the class of an anchor; all others have `1 - alpha`. Below 0: all have 1.
///   - gamma: How much easy decisions are suppressed, at least 0.
/// - Returns: The sum of all focal losses, divided by the number of anchors that are not background, or by 1.
public func retinaNetLoss(
  _ logits: Tensor, _ labels: [Int], alpha: Float = 0.25, gamma: Float = 2
) -> Float {
  -1
}

/// Returns the focal loss of decisions for one of several classes.
///
/// - Parameters:
///   - logits: Of shape `[N, C]`; C is at least 1.
///   - labels: The N right classes, each in `0 ..< C`.
///   - alpha: A weight for each of the C classes, or `nil` where all have 1.
///   - gamma: How much easy samples are suppressed, at least 0.
///   - reduction: What becomes of the losses; the mean is divided by N.
/// - Returns: N losses, or one number for `.sum` and `.mean`.
public func softmaxFocalLoss(
  _ logits: Tensor, _ labels: [Int], alpha: [Float]? = nil, gamma: Float = 2,
  reduction: Reduction = .none
) -> [Float] {
  []
}
