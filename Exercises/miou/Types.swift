/// How well predicted label maps agree with the truth.
///
/// A value is `nil` where it is undefined, that is 0 / 0.
public struct SegmentationScores: Equatable, Sendable {
  /// The intersection over union of each class; `nil` for a class in neither truth nor prediction.
  public let iou: [Double?]

  /// The mean of the defined values of `iou`, or of those of some classes.
  public let miou: Double?

  /// The share of the pixels that have the right label.
  public let pixelAccuracy: Double?

  /// The mean over the classes in the truth of the share of their pixels that have the right label.
  public let meanAccuracy: Double?

  /// The mean of `iou`, weighted by the number of pixels that a class has in the truth.
  public let frequencyWeightedIoU: Double?

  /// Creates scores.
  public init(
    iou: [Double?],
    miou: Double?,
    pixelAccuracy: Double?,
    meanAccuracy: Double?,
    frequencyWeightedIoU: Double?
  ) {
    self.iou = iou
    self.miou = miou
    self.pixelAccuracy = pixelAccuracy
    self.meanAccuracy = meanAccuracy
    self.frequencyWeightedIoU = frequencyWeightedIoU
  }
}
