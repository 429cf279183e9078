// Attack: has 15,000 lines with an error each.
// Expect: compile-error

⟦15000×let x: Int = "x"
⟧

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
