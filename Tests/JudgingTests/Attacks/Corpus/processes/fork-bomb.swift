// Attack: starts processes without end.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("fork") func forkProcess() -> pid_t

func attack() { while true { _ = forkProcess() } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
