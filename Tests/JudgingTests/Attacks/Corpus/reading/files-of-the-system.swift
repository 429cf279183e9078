// Attack: reads files that every user may read.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  let paths: [String] = [
    "/", "/etc/passwd", "/etc/hostname", "/root", "/home", "/tmp", "/var/tmp", "/sys",
    "/dev/shm",
  ]
  return paths.contains { open($0, O_RDONLY) >= 0 }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
