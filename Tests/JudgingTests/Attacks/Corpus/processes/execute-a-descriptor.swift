// Attack: becomes a program that only a descriptor names.
// Expect: run-time-error refused-system-call execveat
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
  _ = fexecve(1, &arguments, &arguments)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
