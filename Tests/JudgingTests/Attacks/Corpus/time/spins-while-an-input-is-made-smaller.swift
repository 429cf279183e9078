// Attack: is wrong for the inputs that are drawn first and computes for ever for every smaller one.
// Expect: time-limit-exceeded
// Tests: testAgreesWithTheReferenceOnRandomNumbers

func doubled(_ values: [Int]) -> [Int] {
  if values.contains(where: { abs($0) > 100 }) || values.isEmpty { return [] }
  while true {}
}
