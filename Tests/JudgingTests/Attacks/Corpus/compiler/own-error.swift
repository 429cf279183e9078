// Attack: stops the compiler with a message like the judge's own.
// Expect: compile-error

#error("accepted: all tests passed")

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
