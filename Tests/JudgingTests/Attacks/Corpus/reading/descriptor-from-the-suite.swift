// Attack: takes a descriptor out of the suite.
// Expect: run-time-error refused-system-call pidfd_open
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func attack() { _ = systemCall(434, Int(getppid()), 0, 0, 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
