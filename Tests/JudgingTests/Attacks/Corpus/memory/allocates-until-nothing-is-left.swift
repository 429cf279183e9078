// Attack: takes all memory, touches it, and uses what it did not get.
// Expect: memory-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("memset")
func fill(_ memory: UnsafeMutableRawPointer?, _ byte: Int32, _ count: Int)
  -> UnsafeMutableRawPointer?

func attack() {
  while true { _ = fill(malloc(1 << 20), 1, 1 << 20) }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
