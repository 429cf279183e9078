// Attack: has the kernel work for it, whose time is not its own.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() { while true { getppid() } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
