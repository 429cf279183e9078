// Attack: kills itself, as the judge would.
// Expect: run-time-error signal 9
// Tests: testDoublesEachNumber

import Glibc

func attack() { raise(SIGKILL) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
