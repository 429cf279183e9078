// Attack: waits for a request while it should answer one.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var byte: UInt8 = 0
  _ = read(3, &byte, 1)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
