// Attack: starts a process in the way that is not called fork.
// Expect: run-time-error refused-system-call vfork
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func attack() { _ = systemCall(58, 0, 0, 0, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
