import ExerciseKit

/// Chooses the boxes that a k-means clustering of anchors begins with.
///
/// - Parameters:
///   - boxes: The widths and heights of N boxes.
///   - k: How many of them to choose.
///   - greedyTrials: How many candidates are drawn for each choice but the first, of which the best one
///     is taken; 1 is the plain k-means++.
///   - generator: Where the random numbers come from.
/// - Returns: The indices of the chosen boxes, in the order in which they were chosen.
/// - Throws: `InvalidInput` unless 1 ≤ `k` ≤ N and `greedyTrials` ≥ 1, and if a size is not positive and
///   finite.
public func kmeansPlusPlus(
  _ boxes: [WH], k: Int, greedyTrials: Int = 1, using generator: inout SplitMix64
) throws -> [Int] {
  []
}
