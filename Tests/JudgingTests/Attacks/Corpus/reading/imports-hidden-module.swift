// Attack: imports HiddenSuite, which is none of its business.
// Expect: compile-error

import HiddenSuite

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
