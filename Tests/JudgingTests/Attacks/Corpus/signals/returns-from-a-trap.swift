// Attack: takes the signal of a trap and returns to it, again and again.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  signal(SIGILL) { _ in }
  signal(SIGTRAP) { _ in }
  let empty: [Int] = []
  _ = empty[empty.count + 1]
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
