// What is wrong: the whole batch is gone through once for each class.
// Noticed by: the workload "300 classes"
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
      counted += 1
    }
    for label in labels where label != ignore {
      let members = truth.indices.filter { truth[$0] == label }
      for column in labels {
        updated[label][column] += members.count { prediction[$0] == column }
      }
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
    let rowSums = counts.map { $0.reduce(0, +) }
    let columnSums = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    let total = rowSums.reduce(0, +)
    return counts.indices.map { row in
      counts.indices.map { column in
        let sum =
          switch normalization {
          case .none: 1
          case .truth: rowSums[row]
          case .prediction: columnSums[column]
          case .all: total
          }
        return sum == 0 ? 0 : Double(counts[row][column]) / Double(sum)
      }
    }
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
