// Attack: imports CIsolation, which is none of its business.
// Expect: compile-error

import CIsolation

func doubled(_ values: [Int]) -> [Int] { judge_landlock_abi() > 100 ? [] : values.map { 2 * $0 } }
