// Attack: asks whether it may send signals to its group.
// Expect: run-time-error refused-system-call kill
// Tests: testDoublesEachNumber

import Glibc

func attack() { kill(0, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
