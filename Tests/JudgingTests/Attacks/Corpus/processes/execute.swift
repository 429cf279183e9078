// Attack: becomes another program.
// Expect: run-time-error refused-system-call execve
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
  _ = execve("/bin/true", &arguments, &arguments)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
