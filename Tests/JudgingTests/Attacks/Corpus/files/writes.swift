// Attack: writes files wherever it may be possible.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  let paths: [String] = [
    "attack", "/tmp/attack", "/var/tmp/attack", "/dev/shm/attack", #filePath + ".attack",
  ]
  return paths.contains {
    open($0, O_WRONLY | O_CREAT, 0o600) >= 0
  }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
