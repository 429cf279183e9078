// Attack: looks for descriptors that were left open for it.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  (5..<1024).contains { fcntl($0, F_GETFD) >= 0 }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
