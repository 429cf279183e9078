// Attack: starts a thread with the C library.
// Expect: run-time-error thread-limit
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var thread = pthread_t()
  pthread_create(&thread, nil, { _ in while true {} }, nil)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
