// Keeps an array of rows, counts into a copy of them, and takes the copy over when the batch is through.
import ExerciseKit

/// Counts of pairs.
public struct ConfusionMatrix {
  /// The counts, row by row.
  public private(set) var counts: [[Int]]
  private let ignore: Int?

  /// Creates a matrix of zeros.
  public init(classes: Int, ignore: Int? = nil) {
    counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    self.ignore = ignore
  }

  /// Counts a batch.
  public mutating func add(truth: [Int], prediction: [Int]) throws -> Int {
    guard truth.count == prediction.count else { throw InvalidInput("unequal lengths") }
    let labels = counts.indices
    var updated = counts
    var counted = 0
    for (row, column) in zip(truth, prediction) where row != ignore {
      guard labels ~= row, labels ~= column else { throw InvalidInput("a label is no class") }
      updated[row][column] += 1
      counted += 1
    }
    counts = updated
    return counted
  }

  /// The sum of two matrices.
  public func merged(with other: ConfusionMatrix) throws -> ConfusionMatrix {
    guard counts.count == other.counts.count else { throw InvalidInput("unequal sizes") }
    var sum = self
    for row in counts.indices {
      for column in counts.indices { sum.counts[row][column] += other.counts[row][column] }
    }
    return sum
  }

  /// The counts divided by a sum.
  public func normalized(by normalization: Normalization) -> [[Double]] {
    let total = counts.joined().reduce(0, +)
    var result = counts.map { $0.map { Double($0) } }
    for row in counts.indices {
      for column in counts.indices {
        let sum =
          switch normalization {
          case .none: 1
          case .truth: counts[row].reduce(0, +)
          case .prediction: counts.reduce(0) { $0 + $1[column] }
          case .all: total
          }
        result[row][column] /= Double(max(sum, 1))
      }
    }
    return result
  }
}

/// The confusion matrix of one batch.
public func confusionMatrix(
  truth: [Int], prediction: [Int], classes: Int, ignore: Int? = nil,
  normalizedBy normalization: Normalization = .none
) throws -> [[Double]] {
  var matrix = ConfusionMatrix(classes: classes, ignore: ignore)
  _ = try matrix.add(truth: truth, prediction: prediction)
  return matrix.normalized(by: normalization)
}
