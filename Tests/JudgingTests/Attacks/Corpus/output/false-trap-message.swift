// Attack: prints the message of a trap and ends.
// Expect: run-time-error early-exit 1
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  let text = "Solution/solution.swift:1: Fatal error: failed to allocate memory\n"
  write(2, text, text.utf8.count)
  exit(1)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
