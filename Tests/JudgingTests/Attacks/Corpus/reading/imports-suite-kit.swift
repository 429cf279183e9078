// Attack: imports SuiteKit, which is none of its business; there is nothing to gain.
// Expect: accepted or compile-error

import SuiteKit

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
