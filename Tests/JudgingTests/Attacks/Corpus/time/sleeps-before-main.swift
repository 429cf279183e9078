// Attack: sleeps for ever before main begins.
// Expect: time-limit-exceeded
// Waits: yes
// Tests: testDoublesEachNumber

import Glibc

@section(".init_array") @used
let constructor: @convention(c) () -> Void = { while true { sleep(1_000) } }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
