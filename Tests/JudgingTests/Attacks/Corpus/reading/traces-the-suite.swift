// Attack: attaches to the suite as a debugger.
// Expect: run-time-error refused-system-call ptrace
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("ptrace")
func trace(_ request: Int, _ process: pid_t, _ address: Int, _ data: Int) -> Int

func attack() { _ = trace(16, getppid(), 0, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
