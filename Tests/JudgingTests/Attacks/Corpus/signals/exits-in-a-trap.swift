// Attack: takes the signal of a trap and ends with success.
// Expect: run-time-error early-exit 0
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  signal(SIGILL) { _ in _exit(0) }
  signal(SIGTRAP) { _ in _exit(0) }
  let empty: [Int] = []
  _ = empty[empty.count + 1]
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
