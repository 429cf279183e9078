// Attack: asks for an address on the network.
// Expect: run-time-error refused-system-call or wrong-answer or accepted
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  var list: UnsafeMutablePointer<addrinfo>?
  _ = getaddrinfo("example.com", "80", nil, &list)
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
