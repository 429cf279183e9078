import ExerciseKit

/// Returns the anchors of one position, around the origin.
///
/// - Parameters:
///   - scales: The side of a square of the same area, in pixels, for each scale; all positive.
///   - ratios: Height over width, for each shape; all positive.
/// - Returns: A box with whole-numbered corners for each ratio and scale: all scales of the first ratio,
///   then all of the second one, and so on.
public func baseAnchors(scales: [Float], ratios: [Float]) -> [Box] {
  []
}

/// Returns the anchors of all positions of a feature map, in pixels of the image.
///
/// - Parameters:
///   - base: The anchors of one position, around the origin.
///   - gridSize: The number of rows and of columns of the feature map; either may be 0.
///   - stride: How many pixels of the image a step in the feature map is, down and to the right.
/// - Returns: All anchors of the first position, then all of the next one in its row, and so on row by row.
public func gridAnchors(
  base: [Box], gridSize: (height: Int, width: Int), stride: (y: Int, x: Int)
) -> [Box] {
  []
}

/// Returns the shapes of what the two branches of a region proposal network answer for an image.
///
/// - Parameters:
///   - anchorsPerPosition: How many anchors a position has, k.
///   - gridSize: The number of rows and of columns of the feature map.
/// - Returns: The shape of the scores, object and background for each anchor, and that of the four
///   corrections for each anchor: channels, height, width.
public func rpnOutputShape(
  anchorsPerPosition: Int, gridSize: (height: Int, width: Int)
) -> (scores: [Int], deltas: [Int]) {
  ([], [])
}
