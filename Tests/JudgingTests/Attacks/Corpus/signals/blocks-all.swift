// Attack: blocks all signals and goes on for ever.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var all = sigset_t()
  sigfillset(&all)
  sigprocmask(SIG_SETMASK, &all, nil)
  while true {}
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
