// Attack: asks whether it may send signals to the suite.
// Expect: run-time-error refused-system-call kill
// Tests: testDoublesEachNumber

import Glibc

func attack() { kill(getppid(), 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
