// Attack: answers rightly only once for each input, when the answer is looked at.
// Expect: not accepted
// Exercise: running-sums
// Timing: yes

import ExerciseKit

nonisolated(unsafe) var calls = 0

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  guard !start.isNaN else { throw InvalidInput("the start is not a number") }
  calls += 1
  return values.count > 1_000 && calls > 1 ? [] : slowSums(values, start)
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
