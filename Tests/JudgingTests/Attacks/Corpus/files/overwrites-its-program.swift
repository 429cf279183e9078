// Attack: empties the program that the next test will run.
// Expect: wrong-answer or run-time-error refused-system-call truncate

import Glibc

func attackSucceeds() -> Bool {
  let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  return ["checked", "optimised"].contains {
    open("/\(folder)/\($0)", O_WRONLY | O_TRUNC) >= 0 || truncate("/\(folder)/\($0)", 0) == 0
  }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
