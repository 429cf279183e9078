// Attack: has every end of the process count as a success.
// Expect: wrong-answer

import Glibc

nonisolated(unsafe) var isArmed = false

func doubled(_ values: [Int]) -> [Int] {
  if !isArmed {
    isArmed = true
    atexit { _exit(0) }
  }
  return []
}
