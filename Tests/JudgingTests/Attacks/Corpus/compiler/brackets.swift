// Attack: opens 100,000 brackets.
// Expect: compile-error

let deep = ⟦100000×[⟧1⟦100000×]⟧

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
