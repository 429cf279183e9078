import ExerciseKit

/// Fills a copy of the list in place.
public func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  if start.isNaN { throw InvalidInput("the start is not a number") }
  var sums = values
  var sum = start
  for index in sums.indices {
    sum += sums[index]
    sums[index] = sum
  }
  return sums
}
