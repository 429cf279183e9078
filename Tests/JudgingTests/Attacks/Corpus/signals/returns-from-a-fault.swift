// Attack: takes the signal of a bad access and returns to it, again and again.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  signal(SIGSEGV) { _ in }
  UnsafeMutablePointer<Int>(bitPattern: 8).unsafelyUnwrapped.pointee = 1
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
