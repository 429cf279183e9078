/// What the counts of a confusion matrix are divided by.
public enum Normalization: Equatable, Sendable {
  /// Nothing: they stay counts.
  case none

  /// The sum of their row, so that each row is what becomes of a true class.
  case truth

  /// The sum of their column, so that each column is what a predicted class is made of.
  case prediction

  /// The sum of the whole matrix.
  case all
}
