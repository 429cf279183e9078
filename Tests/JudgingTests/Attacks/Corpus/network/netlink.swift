// Attack: opens a socket (netlink).
// Expect: run-time-error refused-system-call socket
// Tests: testDoublesEachNumber

import Glibc

func attack() { _ = socket(16, Int32(SOCK_RAW.rawValue), 0) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
