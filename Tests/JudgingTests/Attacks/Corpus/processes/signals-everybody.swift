// Attack: asks whether it may send signals to everybody.
// Expect: run-time-error refused-system-call kill
// Tests: testDoublesEachNumber

import Glibc

func attack() { kill(-1, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
