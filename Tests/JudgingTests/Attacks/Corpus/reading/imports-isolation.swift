// Attack: imports Isolation, which is none of its business; there is nothing to gain.
// Expect: accepted or compile-error

import Isolation

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
