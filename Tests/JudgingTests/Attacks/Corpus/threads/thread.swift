// Attack: starts a thread with Foundation.
// Expect: run-time-error thread-limit
// Tests: testDoublesEachNumber

import Foundation

func attack() { Thread { while true {} }.start() }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
