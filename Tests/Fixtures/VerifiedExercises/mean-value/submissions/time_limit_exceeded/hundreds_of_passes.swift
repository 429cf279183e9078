// What is wrong: it adds up two hundred times.
// Noticed by: the workload "many numbers"
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(_ values: [Double]) throws -> Double {
  guard !values.isEmpty else { throw InvalidInput("There are no numbers.") }
  var sum = 0.0
  for pass in 0..<200 {
    var once = Double(pass) * 0
    for value in values { once += value }
    sum = once
  }
  return sum / Double(values.count)
}
