// Attack: changes files with link.
// Expect: run-time-error refused-system-call
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = link(#filePath, "/tmp/attack") }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
