// Attack: becomes another user.
// Expect: run-time-error refused-system-call setuid
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func doubled(_ values: [Int]) -> [Int] {
  _ = systemCall(105, 0, 0, 0, 0)
  return values.map { 2 * $0 }
}
