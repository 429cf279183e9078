// Attack: closes the pipe that requests come from, so that the suite writes into nothing.
// Expect: run-time-error
// Tests: testAgreesWithTheReferenceOnRandomNumbers

import Glibc

func doubled(_ values: [Int]) -> [Int] {
  close(3)
  return values.map { 2 * $0 }
}
