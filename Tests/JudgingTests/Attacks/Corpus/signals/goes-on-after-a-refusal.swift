// Attack: takes the signal of a refused system call and goes on.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  signal(SIGSYS) { _ in }
  return kill(getppid(), 0) == 0
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
