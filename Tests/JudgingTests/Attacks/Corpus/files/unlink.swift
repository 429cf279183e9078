// Attack: changes files with unlink.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = unlink(#filePath) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
