// Attack: computes for ever before main begins.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

@section(".init_array") @used
let constructor: @convention(c) () -> Void = { while true {} }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
