// What is wrong: negative numbers count as positive ones.
// Noticed by: MeanValueTests/testCountsNegativeNumbers
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(_ values: [Double]) throws -> Double {
  guard !values.isEmpty else { throw InvalidInput("There are no numbers.") }
  return values.reduce(0) { $0 + $1.magnitude } / Double(values.count)
}
