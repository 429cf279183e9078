import ExerciseKit

/// Counts which class was predicted for which, over any number of batches.
public struct ConfusionMatrix {
  /// The counts: K rows for the true classes, each with K columns for the predicted ones.
  public var counts: [[Int]] { [] }

  /// Creates a matrix that has counted nothing.
  ///
  /// - Parameters:
  ///   - classes: The number of classes K, at least 1; the labels are `0 ..< K`.
  ///   - ignore: Pairs with this label as their truth are not counted; `nil` if there is no such label.
  public init(classes: Int, ignore: Int? = nil) {}

  /// Counts a batch of pairs.
  ///
  /// - Parameters:
  ///   - truth: The true labels.
  ///   - prediction: The predicted labels, as many; the pairs are those of one index.
  /// - Returns: How many pairs of the batch were counted, which is all but the ignored ones.
  /// - Throws: `InvalidInput` if the lists differ in length, or if a pair that is not ignored has a
  ///   label outside `0 ..< K`. Then nothing of the batch is counted.
  public mutating func add(truth: [Int], prediction: [Int]) throws -> Int { 0 }

  /// Returns a matrix that has counted what this one and another one have; both stay as they are.
  ///
  /// - Parameter other: A matrix with as many classes; which label it ignores does not matter.
  /// - Returns: The sum, which goes on ignoring what this matrix ignores.
  /// - Throws: `InvalidInput` if the numbers of classes differ.
  public func merged(with other: ConfusionMatrix) throws -> ConfusionMatrix { self }

  /// Returns the counts divided by the sum of their row, of their column, or of all.
  ///
  /// - Parameter normalization: What to divide by.
  /// - Returns: K rows of K numbers; 0 where the sum is 0.
  public func normalized(by normalization: Normalization) -> [[Double]] { [] }
}

/// Returns the confusion matrix of one batch.
///
/// The authority is `sklearn.metrics.confusion_matrix` with all classes as its labels.
///
/// - Parameters:
///   - truth: The true labels.
///   - prediction: The predicted labels, as many.
///   - classes: The number of classes K, at least 1.
///   - ignore: Pairs with this label as their truth are not counted; `nil` if there is no such label.
///   - normalization: What the counts are divided by.
/// - Returns: K rows for the true classes, each with K columns for the predicted ones.
/// - Throws: `InvalidInput` as `ConfusionMatrix.add(truth:prediction:)` does.
public func confusionMatrix(
  truth: [Int], prediction: [Int], classes: Int, ignore: Int? = nil,
  normalizedBy normalization: Normalization = .none
) throws -> [[Double]] {
  []
}
