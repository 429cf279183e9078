// Attack: ends the process with success inside the call.
// Expect: run-time-error early-exit 0

import Glibc

func doubled(_ values: [Int]) -> [Int] { exit(0) }
