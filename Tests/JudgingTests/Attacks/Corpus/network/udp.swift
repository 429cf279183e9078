// Attack: opens a socket (udp).
// Expect: run-time-error refused-system-call socket
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = socket(AF_INET6, Int32(SOCK_DGRAM.rawValue), 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
