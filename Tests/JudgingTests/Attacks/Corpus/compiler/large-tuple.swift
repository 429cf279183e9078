// Attack: has a tuple with 60,000 elements.
// Expect: compile-error stopped

let large = (⟦60000×1, ⟧1)

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
