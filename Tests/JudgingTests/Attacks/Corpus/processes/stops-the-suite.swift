// Attack: freezes the suite.
// Expect: run-time-error refused-system-call kill
// Tests: testDoublesEachNumber

import Glibc

func attack() { kill(getppid(), SIGSTOP) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
