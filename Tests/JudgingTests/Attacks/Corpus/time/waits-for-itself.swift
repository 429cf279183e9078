// Attack: waits for a lock that it holds.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  pthread_mutex_init(lock, nil)
  pthread_mutex_lock(lock)
  pthread_mutex_lock(lock)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
