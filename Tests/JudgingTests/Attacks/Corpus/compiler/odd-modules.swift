// Attack: imports modules that are not for solutions.
// Expect: compile-error

import CxxStdlib
import SwiftCompilerPlugin
import _SwiftSyntax

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
