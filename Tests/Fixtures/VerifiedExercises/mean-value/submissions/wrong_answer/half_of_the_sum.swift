// What is wrong: the sum is always halved.
// Noticed by: MeanValueExamples/testThreeNumbers
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(_ values: [Double]) throws -> Double {
  guard !values.isEmpty else { throw InvalidInput("There are no numbers.") }
  return values.reduce(0, +) / 2
}
