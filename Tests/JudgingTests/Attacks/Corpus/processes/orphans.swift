// Attack: starts processes in sessions of their own and leaves them behind.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("fork") func forkProcess() -> pid_t

func attack() {
  for _ in 0..<100 where forkProcess() == 0 {
    setsid()
    while true {}
  }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
