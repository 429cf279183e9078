// What is wrong: the counts are one list, not a list for each row.
// Noticed by: the compiler
import ExerciseKit

/// Counts of pairs.
public struct ConfusionMatrix {
  /// The counts, row by row.
  public var counts: [Int] { rows.flatMap(\.self) }
  private var rows: [[Int]]
  private let ignore: Int?

  /// Creates a matrix of zeros.
  public init(classes: Int, ignore: Int? = nil) {
    rows = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    self.ignore = ignore
  }

  /// Counts a batch.
  public mutating func add(truth: [Int], prediction: [Int]) throws -> Int {
    guard truth.count == prediction.count else { throw InvalidInput("unequal lengths") }
    let labels = rows.indices
    var updated = rows
    var counted = 0
    for (row, column) in zip(truth, prediction) where row != ignore {
      guard labels ~= row, labels ~= column else { throw InvalidInput("a label is no class") }
      updated[row][column] += 1
      counted += 1
    }
    rows = updated
    return counted
  }

  /// The sum of two matrices.
  public func merged(with other: ConfusionMatrix) throws -> ConfusionMatrix {
    guard rows.count == other.rows.count else { throw InvalidInput("unequal sizes") }
    var sum = self
    for row in rows.indices {
      for column in rows.indices { sum.rows[row][column] += other.rows[row][column] }
    }
    return sum
  }

  /// The counts divided by a sum.
  public func normalized(by normalization: Normalization) -> [[Double]] {
    let rowSums = rows.map { $0.reduce(0, +) }
    let columnSums = rows.indices.map { column in rows.reduce(0) { $0 + $1[column] } }
    let total = rowSums.reduce(0, +)
    return rows.indices.map { row in
      rows.indices.map { column in
        let sum =
          switch normalization {
          case .none: 1
          case .truth: rowSums[row]
          case .prediction: columnSums[column]
          case .all: total
          }
        return sum == 0 ? 0 : Double(rows[row][column]) / Double(sum)
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
