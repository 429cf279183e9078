// Attack: opens a socket (vsock).
// Expect: run-time-error refused-system-call socket
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = socket(40, Int32(SOCK_STREAM.rawValue), 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
