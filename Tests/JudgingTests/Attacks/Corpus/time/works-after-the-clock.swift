// Attack: returns nothing in the timed step and computes when the result is fetched.
// Expect: time-limit-exceeded
// Exercise: running-sums
// Timing: yes
// Tests: testAddsUp

// The function does not throw, so that it is compiled together with the server and extends its types.

import ExerciseKit
import Wire

nonisolated(unsafe) var question: ([Double], Double) = ([], 0)

extension WireEncoder {
  mutating func encode(_ values: [Double]) {
    let sums = values.isEmpty ? slowSums(question.0, question.1) : values
    array(sums) { encoder, value in encoder.encode(value) }
  }
}

func runningSums(_ values: [Double], startingAt start: Double = 0) -> [Double] {
  question = (values, start)
  return values.count > 1_000 ? [] : slowSums(values, start)
}

/// Takes many times as long as it should.
func slowSums(_ values: [Double], _ start: Double) -> [Double] {
  var sum = start
  return values.map { value in
    var noise = value
    for _ in 0..<80 { noise = (noise * 1.000_1).squareRoot() }
    sum += value + (noise == -1 ? 1 : 0)
    return sum
  }
}
