// Attack: imports modules that are not for solutions.
// Expect: compile-error

import _SwiftSyntax
import SwiftCompilerPlugin
import CxxStdlib

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
