// Attack: starts a program with Foundation.
// Expect: run-time-error
// Tests: testDoublesEachNumber

import Foundation

func attack() {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/true")
  try? process.run()
  process.waitUntilExit()
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
