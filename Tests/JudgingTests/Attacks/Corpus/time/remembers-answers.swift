// Attack: remembers what it has been asked, and is slow only the first time.
// Expect: time-limit-exceeded
// Exercise: running-sums
// Timing: yes

import ExerciseKit

nonisolated(unsafe) var memory: (question: [Double], answer: [Double])?

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  guard !start.isNaN else { throw InvalidInput("the start is not a number") }
  if let known = memory, known.question == values { return known.answer }
  let answer = slowSums(values, start)
  memory = (values, answer)
  return answer
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
