// Attack: starts a program.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var process = pid_t()
  var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
  _ = posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
