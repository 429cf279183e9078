// Attack: makes memory that other processes can open.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool { shm_open("/judge-attack", O_RDWR | O_CREAT, 0o600) >= 0 }

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
