// Attack: opens a local socket.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0 }

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
