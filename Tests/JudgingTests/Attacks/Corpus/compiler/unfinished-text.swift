// Attack: never ends a text.
// Expect: compile-error

let text = """

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
