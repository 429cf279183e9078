// Attack: computes on all processors with Dispatch.
// Expect: run-time-error thread-limit
// Tests: testDoublesEachNumber

import Dispatch

func attack() { DispatchQueue.concurrentPerform(iterations: 8) { _ in } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
