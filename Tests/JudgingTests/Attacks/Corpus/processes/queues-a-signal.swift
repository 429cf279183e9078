// Attack: sends a signal with a value to the suite.
// Expect: run-time-error refused-system-call rt_sigqueueinfo
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = sigqueue(getppid(), SIGUSR1, sigval(sival_int: 1)) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
