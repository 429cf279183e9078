import ExerciseKit

/// Scores predicted label maps against the truth, over all pixels of all images together.
///
/// Per class the authority is `sklearn.metrics.jaccard_score` on the pixels that are not ignored.
///
/// - Parameters:
///   - truth: The true label maps, one for each image.
///   - prediction: The predicted label maps, as many and of the same sizes.
///   - classes: The number of classes K, at least 1; the labels are `0 ..< K`.
///   - ignore: Pixels with this label in the truth are left out; `nil` if there is no such label.
///   - subset: The classes over which `miou` is averaged, none of them twice; `nil` means all.
/// - Returns: The scores; what is undefined is `nil`.
/// - Throws: `InvalidInput` if the numbers or sizes of the maps differ, or if a pixel that is not
///   ignored, or `subset`, has a label outside `0 ..< K`.
public func segmentationScores(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?,
  over subset: [Int]? = nil
) throws -> SegmentationScores {
  SegmentationScores(
    iou: [],
    miou: nil,
    pixelAccuracy: nil,
    meanAccuracy: nil,
    frequencyWeightedIoU: nil
  )
}

/// Averages the mIoU of single images, which is another metric than the mIoU of all images together.
///
/// - Parameters:
///   - truth: The true label maps, one for each image.
///   - prediction: The predicted label maps, as many and of the same sizes.
///   - classes: The number of classes K, at least 1; the labels are `0 ..< K`.
///   - ignore: Pixels with this label in the truth are left out; `nil` if there is no such label.
/// - Returns: The mean over the images whose own mIoU is defined, or `nil` if there are none.
/// - Throws: `InvalidInput` if the numbers or sizes of the maps differ, or if a pixel that is not
///   ignored has a label outside `0 ..< K`.
public func perImageMIoU(
  truth: [LabelMap],
  prediction: [LabelMap],
  classes: Int,
  ignore: Int?
) throws -> Double? {
  nil
}
