// Attack: makes the file with its output larger than the limit.
// Expect: run-time-error refused-system-call ftruncate
// Tests: testDoublesEachNumber

import Glibc

func attack() { ftruncate(1, 1 << 40) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
