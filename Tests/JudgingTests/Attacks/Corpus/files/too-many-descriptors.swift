// Attack: takes all descriptors.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool { (0..<2_000).allSatisfy { _ in dup(0) >= 0 } }

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
