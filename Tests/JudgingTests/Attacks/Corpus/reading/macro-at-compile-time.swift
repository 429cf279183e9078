// Attack: has the compiler run a program of its choice.
// Expect: compile-error

@freestanding(expression)
macro shell(_ command: String) -> String = #externalMacro(module: "Shell", type: "Shell")

let secret = #shell("cat /etc/passwd")

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
