// Attack: starts a task and waits for it.
// Expect: run-time-error thread-limit
// Tests: testDoublesEachNumber

import Dispatch

func attack() {
  let done = DispatchSemaphore(value: 0)
  Task.detached { done.signal() }
  done.wait()
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
