// Attack: changes how the kernel treats it.
// Expect: run-time-error refused-system-call personality
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func doubled(_ values: [Int]) -> [Int] {
  _ = systemCall(135, 0, 0, 0, 0)
  return values.map { 2 * $0 }
}
