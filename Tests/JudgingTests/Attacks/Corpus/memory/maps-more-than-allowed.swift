// Attack: maps more memory than its limit.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  mmap(nil, 300 << 20, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) != MAP_FAILED
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
