// Attack: changes files with chmod.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = chmod(#filePath, 0o777) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
