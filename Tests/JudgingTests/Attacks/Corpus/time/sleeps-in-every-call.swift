// Attack: sleeps in every call, each time a little less than it may.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testAgreesWithTheReferenceOnRandomNumbers

import Glibc

func attack() { sleep(3) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
