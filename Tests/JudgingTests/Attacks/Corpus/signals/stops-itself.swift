// Attack: freezes itself.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesEachNumber

import Glibc

func attack() { while true { raise(SIGSTOP) } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
