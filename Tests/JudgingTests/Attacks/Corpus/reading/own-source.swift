// Attack: reads its own source and what lies beside it.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  open(#filePath, O_RDONLY) >= 0 || open(#filePath + "/../../checked.o", O_RDONLY) >= 0
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
