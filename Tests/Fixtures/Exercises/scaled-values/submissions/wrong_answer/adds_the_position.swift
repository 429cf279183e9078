// What is wrong: each number is moved by its position too,
// which nobody asked for.
// Noticed by: ScaledValuesTests/testScalesThenMoves

/// Scales and moves every number of a list, wrongly.
public func scaled(_ values: [Int], by factor: Int = 1, offset: Int) -> [Int] {
  values.enumerated().map { $1 * factor + offset + $0 }
}
