// Attack: never takes the arguments of a large call.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesALongList

import Glibc

@section(".init_array") @used
let constructor: @convention(c) () -> Void = {
  while true { sleep(100) }
}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
