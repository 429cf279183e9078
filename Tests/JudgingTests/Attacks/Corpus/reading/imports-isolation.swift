// Attack: imports Isolation, which is none of its business.
// Expect: compile-error

import Isolation

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
