// Attack: gives up.
// Expect: run-time-error signal 6
// Tests: testDoublesEachNumber

import Glibc

func attack() { abort() }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
