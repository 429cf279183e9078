// Attack: moves data between pipes.
// Expect: run-time-error refused-system-call splice
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func doubled(_ values: [Int]) -> [Int] {
  _ = systemCall(275, 0, 0, 0, 0)
  return values.map { 2 * $0 }
}
