// Attack: sends itself the signal of an arithmetic mistake.
// Expect: run-time-error signal 8
// Tests: testDoublesEachNumber

import Glibc

func attack() { raise(SIGFPE) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
