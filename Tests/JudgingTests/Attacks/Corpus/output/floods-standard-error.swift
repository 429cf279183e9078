// Attack: prints errors for ever.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() { while true { write(2, "all work and no play\n", 21) } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
