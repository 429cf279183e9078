// Attack: writes to its output at an offset of many gigabytes.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool { pwrite(1, "x", 1, 1 << 40) == 1 }

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
