// Attack: refuses every input with an error that calls itself InvalidInput.
// Expect: wrong-answer
// Exercise: running-sums

struct InvalidInput: Error {}

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  throw InvalidInput()
}
