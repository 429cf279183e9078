// Attack: computes while its arguments are decoded, before the timed step.
// Expect: time-limit-exceeded
// Exercise: running-sums
// Timing: yes
// Tests: testAddsUp

// The function does not throw, so that it is compiled together with the server and extends its types.

import ExerciseKit
import Wire

nonisolated(unsafe) var answer: [Double] = []

extension WireDecoder {
  mutating func scalars(_ type: Double.Type) throws(WireError) -> [Double] {
    let values = try array { decoder throws(WireError) in try decoder.decode(Double.self) }
    if values.count > 1_000 { answer = slowSums(values, 0) }
    return values
  }
}

func runningSums(_ values: [Double], startingAt start: Double = 0) -> [Double] {
  values.count > 1_000 ? answer : slowSums(values, start)
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
