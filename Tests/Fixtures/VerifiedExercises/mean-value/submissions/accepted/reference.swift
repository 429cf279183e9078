// Adds up in a loop and divides once.
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(_ values: [Double]) throws -> Double {
  guard !values.isEmpty else { throw InvalidInput("There are no numbers.") }
  var sum = 0.0
  for value in values { sum += value }
  return sum / Double(values.count)
}
