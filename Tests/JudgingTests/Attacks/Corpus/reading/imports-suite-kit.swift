// Attack: imports SuiteKit, which is none of its business.
// Expect: compile-error

import SuiteKit

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
