// Attack: imports the private parts of a kit.
// Expect: compile-error

@_private(sourceFile: "Worker.swift") import Worker

@_spi(Judge) @testable import Wire

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
