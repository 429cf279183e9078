// Attack: makes a session of its own, to survive the judge.
// Expect: run-time-error refused-system-call setsid
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = setsid() }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
