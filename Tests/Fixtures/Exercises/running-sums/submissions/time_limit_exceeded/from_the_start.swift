// What is wrong: every sum begins at the start of the list, which is quadratic.
// Noticed by: the workload "random numbers"
import ExerciseKit

/// Adds up every sum by itself.
public func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  if start.isNaN { throw InvalidInput("the start is not a number") }
  return values.indices.map { values[...$0].reduce(start, +) }
}
