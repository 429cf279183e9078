// Attack: writes to the log of the system.
// Expect: accepted
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("syslog") func log(_ priority: Int32, _ format: UnsafePointer<CChar>)
func attack() { for _ in 0..<100 { log(3, "all work and no play") } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
