// Attack: leaves a key in the kernel for the next solution.
// Expect: run-time-error refused-system-call add_key
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func doubled(_ values: [Int]) -> [Int] {
  _ = systemCall(248, 0, 0, 0, 0)
  return values.map { 2 * $0 }
}
