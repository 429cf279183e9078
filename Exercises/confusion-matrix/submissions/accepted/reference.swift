import ExerciseKit

/// Looks at every label of a batch first, and then counts in one flat array.
public struct ConfusionMatrix {
  private let classes: Int
  private let ignore: Int?
  /// Row after row.
  private var flat: [Int]

  /// Creates a matrix that has counted nothing.
  public init(classes: Int, ignore: Int? = nil) {
    self.classes = classes
    self.ignore = ignore
    flat = Array(repeating: 0, count: classes * classes)
  }

  /// The counts, row by row.
  public var counts: [[Int]] {
    (0..<classes).map { row in Array(flat[(row * classes)..<((row + 1) * classes)]) }
  }

  /// Counts a batch, or throws and counts nothing of it.
  public mutating func add(truth: [Int], prediction: [Int]) throws -> Int {
    guard truth.count == prediction.count else {
      throw InvalidInput("\(truth.count) true labels and \(prediction.count) predicted ones")
    }
    let labels = 0..<classes
    for (expected, found) in zip(truth, prediction) where expected != ignore {
      guard labels.contains(expected), labels.contains(found) else {
        throw InvalidInput("the pair (\(expected), \(found)) is not within \(labels)")
      }
    }
    var counted = 0
    for (expected, found) in zip(truth, prediction) where expected != ignore {
      flat[expected * classes + found] += 1
      counted += 1
    }
    return counted
  }

  /// The sum of two matrices.
  public func merged(with other: ConfusionMatrix) throws -> ConfusionMatrix {
    guard classes == other.classes else {
      throw InvalidInput("\(classes) classes and \(other.classes)")
    }
    var sum = self
    for (index, count) in other.flat.enumerated() { sum.flat[index] += count }
    return sum
  }

  /// The counts divided by a sum.
  public func normalized(by normalization: Normalization) -> [[Double]] {
    let rows = counts
    let rowSums = rows.map { $0.reduce(0, +) }
    let columnSums = (0..<classes).map { column in rows.reduce(0) { $0 + $1[column] } }
    let total = rowSums.reduce(0, +)
    return rows.enumerated().map { row, values in
      values.enumerated().map { column, count in
        switch normalization {
        case .none: Double(count)
        case .truth: share(count, of: rowSums[row])
        case .prediction: share(count, of: columnSums[column])
        case .all: share(count, of: total)
        }
      }
    }
  }
}

/// Returns the confusion matrix of one batch.
public func confusionMatrix(
  truth: [Int], prediction: [Int], classes: Int, ignore: Int? = nil,
  normalizedBy normalization: Normalization = .none
) throws -> [[Double]] {
  var matrix = ConfusionMatrix(classes: classes, ignore: ignore)
  _ = try matrix.add(truth: truth, prediction: prediction)
  return matrix.normalized(by: normalization)
}

/// A quotient, and 0 where it is 0 / 0.
private func share(_ count: Int, of sum: Int) -> Double {
  sum > 0 ? Double(count) / Double(sum) : 0
}
