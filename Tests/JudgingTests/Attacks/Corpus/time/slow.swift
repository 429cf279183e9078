// Attack: is slow, and nothing else: what the others of its kind are compared with.
// Expect: time-limit-exceeded
// Exercise: running-sums
// Timing: yes

import ExerciseKit

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  guard !start.isNaN else { throw InvalidInput("the start is not a number") }
  return slowSums(values, start)
}

/// Takes many times as long as it should.
func slowSums(_ values: [Double], _ start: Double) -> [Double] {
  var sum = start
  return values.map { value in
    var noise = value
    for _ in 0..<20 { noise = (noise * 1.000_1).squareRoot() }
    sum += value + (noise == -1 ? 1 : 0)
    return sum
  }
}
