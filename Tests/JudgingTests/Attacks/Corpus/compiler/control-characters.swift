// Attack: consists of control characters.
// Expect: compile-error

let [2J = "‏‮"

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
