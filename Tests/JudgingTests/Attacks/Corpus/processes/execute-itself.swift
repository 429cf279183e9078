// Attack: starts over as the same program.
// Expect: run-time-error refused-system-call execve
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
  _ = execve("/proc/self/exe", &arguments, &arguments)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
