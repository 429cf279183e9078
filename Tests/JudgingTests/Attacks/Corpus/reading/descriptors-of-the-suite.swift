// Attack: opens the pipes of the suite through the process file system.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  (0..<64).contains { open("/proc/\(getppid())/fd/\($0)", O_RDWR) >= 0 }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
