// Attack: asks not to be ended with its parent.
// Expect: wrong-answer
// Architecture: x86_64

import Glibc

@_silgen_name("syscall")
func systemCall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

func attackSucceeds() -> Bool { systemCall(157, 1, 0, 0, 0) == 0 }

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
