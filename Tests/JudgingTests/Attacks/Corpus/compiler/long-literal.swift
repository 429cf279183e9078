// Attack: has a list with 150,000 elements in its source.
// Expect: compile-error stopped

let many = [⟦150000×1,⟧1]

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
