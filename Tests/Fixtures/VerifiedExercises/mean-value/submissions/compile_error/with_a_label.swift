// What is wrong: the parameter has a label.
// Noticed by: the compiler
import ExerciseKit

/// Returns the mean of some numbers.
public func meanValue(values: [Double]) throws -> Double {
  0
}
