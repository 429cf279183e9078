// Counts the pairs K · truth + prediction in a dictionary, which holds only those that occur.
import ExerciseKit

/// Counts of pairs.
public struct ConfusionMatrix {
  private let classes: Int
  private let ignore: Int?
  private var histogram: [Int: Int] = [:]

  /// Creates a matrix of zeros.
  public init(classes: Int, ignore: Int? = nil) {
    self.classes = classes
    self.ignore = ignore
  }

  /// The counts, row by row.
  public var counts: [[Int]] {
    (0..<classes).map { row in (0..<classes).map { histogram[row * classes + $0, default: 0] } }
  }

  /// Counts a batch.
  public mutating func add(truth: [Int], prediction: [Int]) throws -> Int {
    guard truth.count == prediction.count else { throw InvalidInput("unequal lengths") }
    var codes: [Int] = []
    for (row, column) in zip(truth, prediction) where row != ignore {
      guard 0..<classes ~= row, 0..<classes ~= column else {
        throw InvalidInput("a label is no class")
      }
      codes.append(classes * row + column)
    }
    for code in codes { histogram[code, default: 0] += 1 }
    return codes.count
  }

  /// The sum of two matrices.
  public func merged(with other: ConfusionMatrix) throws -> ConfusionMatrix {
    guard classes == other.classes else { throw InvalidInput("unequal sizes") }
    var sum = self
    sum.histogram.merge(other.histogram, uniquingKeysWith: +)
    return sum
  }

  /// The counts divided by a sum.
  public func normalized(by normalization: Normalization) -> [[Double]] {
    let values = counts.map { $0.map { Double($0) } }
    switch normalization {
    case .none: return values
    case .truth: return values.map { divided($0, by: $0.reduce(0, +)) }
    case .prediction: return transposed(transposed(values).map { divided($0, by: $0.reduce(0, +)) })
    case .all:
      let total = values.joined().reduce(0, +)
      return values.map { divided($0, by: total) }
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

private func divided(_ values: [Double], by sum: Double) -> [Double] {
  sum > 0 ? values.map { $0 / sum } : values
}

private func transposed(_ rows: [[Double]]) -> [[Double]] {
  rows.indices.map { column in rows.map { $0[column] } }
}
