// Attack: changes files with mknod.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = mknod("/tmp/attack", S_IFIFO | 0o600, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
