import ExerciseKit

/// What becomes of a centroid that no box chooses.
public enum EmptyCluster: Equatable, Sendable {
  /// The centroid stays where it is.
  case keep

  /// The centroid becomes the box that is farthest from its own centroid.
  case reseedFarthest
}

/// How a centroid is made from the boxes of its cluster.
public enum Centre: Equatable, Sendable {
  /// The arithmetic mean of the widths and that of the heights.
  case mean

  /// The median of the widths and that of the heights.
  case median
}

/// Anchors, and how well they fit the boxes that they were made from.
public struct AnchorClusters: Equatable, Sendable {
  /// The centroids, by area from small to large.
  public let anchors: [WH]

  /// For every box the index of its anchor in `anchors`.
  public let assignment: [Int]

  /// How many times the centroids were updated.
  public let iterations: Int

  /// The mean over the boxes of the IoU between a box and its anchor.
  public let averageIoU: Double

  /// Creates a result from its parts.
  public init(anchors: [WH], assignment: [Int], iterations: Int, averageIoU: Double) {
    self.anchors = anchors
    self.assignment = assignment
    self.iterations = iterations
    self.averageIoU = averageIoU
  }
}
