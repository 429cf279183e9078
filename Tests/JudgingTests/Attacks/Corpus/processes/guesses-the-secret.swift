// Attack: tries an execve with values in the registers that it does not use.
// Expect: run-time-error refused-system-call execve
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(
  _ number: Int, _ a: UnsafePointer<CChar>, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int
) -> Int

func attack() { _ = systemCall(59, "/bin/true", 0, 0, -1, -1, -1) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
