import ExerciseKit

/// Returns the IoU of two sizes that share a corner.
///
/// - Parameters:
///   - a: A positive width and height.
///   - b: Another one.
/// - Returns: The area of the overlap divided by that of the union, in double precision.
public func anchorIoU(_ a: WH, _ b: WH) -> Double {
  // Your code here.
  0
}

/// Finds anchors for a set of boxes by k-means clustering with the distance 1 - IoU.
///
/// - Parameters:
///   - boxes: The widths and heights of the boxes.
///   - initial: The first centroids, one for each cluster.
///   - empty: What becomes of a centroid that no box chooses.
///   - centre: How a centroid is made from the boxes of its cluster.
///   - maxIterations: How often the centroids are updated at most.
/// - Returns: The sorted anchors, the anchor of every box, and how good they are.
/// - Throws: `InvalidInput` if a size is not positive and finite, if there are no centroids or more
///   centroids than boxes, or if `maxIterations` is negative.
public func kmeansAnchors(
  _ boxes: [WH], initial: [WH], empty: EmptyCluster, centre: Centre, maxIterations: Int
) throws -> AnchorClusters {
  // Your code here.
  AnchorClusters(anchors: initial, assignment: [], iterations: 0, averageIoU: 0)
}
