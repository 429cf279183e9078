// Attack: takes every signal that announces a limit and goes on.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  for number in [SIGXCPU, SIGALRM, SIGVTALRM, SIGPROF, SIGTERM, SIGINT] { signal(number, SIG_IGN) }
  var count = 0
  while count >= 0 { count = (count &+ 1) & 0xFFFF }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
