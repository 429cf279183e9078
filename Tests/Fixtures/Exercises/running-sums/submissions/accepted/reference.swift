import ExerciseKit

/// Adds up with one running sum.
public func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  guard !start.isNaN else { throw InvalidInput("the start is not a number") }
  var sum = start
  return values.map { value in
    sum += value
    return sum
  }
}
