// What is wrong: the first number is taken although there is none.
// Noticed by: MeanValueExamples/testNoNumbers
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(_ values: [Double]) throws -> Double {
  let first = values[0]
  return values.dropFirst().reduce(first, +) / Double(values.count)
}
