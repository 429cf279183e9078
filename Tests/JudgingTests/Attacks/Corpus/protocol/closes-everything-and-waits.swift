// Attack: takes a large request, closes the pipe in the middle of it and lives on.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesALongList

import Glibc

@section(".init_array") @used
let constructor: @convention(c) () -> Void = {
  close(3)
  while true { sleep(100) }
}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
