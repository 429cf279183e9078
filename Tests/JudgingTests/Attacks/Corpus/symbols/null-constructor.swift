// Attack: has the loader call a function that is not there.
// Expect: run-time-error signal 11
// Tests: testDoublesEachNumber

@section(".init_array") @used
let constructor: Int = 8

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
