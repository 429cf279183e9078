// Attack: sleeps for ever.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesEachNumber

import Glibc

func attack() { while true { sleep(1_000) } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
