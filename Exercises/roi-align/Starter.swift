import ExerciseKit

/// Averages samples of a feature map in the bins of regions, without rounding any coordinate.
///
/// The result is that of `torchvision.ops.roi_align`.
///
/// - Parameters:
///   - x: The feature maps, of shape `[N, C, H, W]`; every length is at least 1.
///   - rois: The regions: which of the N maps, and a box in pixels of the image.
///   - outputSize: How many bins a region has, down and across.
///   - spatialScale: What the boxes are multiplied by, such as 1/16 for a map of stride 16.
///   - samplingRatio: How many samples a bin has along each axis; 0 or less for one per element of
///     the map.
///   - aligned: Whether the boxes are moved by half an element of the map, as they should be.
/// - Returns: A tensor of shape `[rois.count, C, outputSize.0, outputSize.1]`.
public func roiAlign(
  _ x: Tensor, rois: [(batch: Int, box: Box)], outputSize: (Int, Int), spatialScale: Float = 1,
  samplingRatio: Int = -1, aligned: Bool = false
) -> Tensor {
  Tensor(zeros: [0, 0, 0, 0])
}
