// Attack: is wrong for the inputs that are drawn first and hangs for every smaller one.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testAgreesWithTheReferenceOnRandomNumbers

import Glibc

func doubled(_ values: [Int]) -> [Int] {
  if values.contains(where: { abs($0) > 100 }) || values.isEmpty { return [] }
  while true { sleep(100) }
}
