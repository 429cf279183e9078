// Attack: nests 2,000 closures.
// Expect: compile-error

let deep = ⟦2000×{ ⟧1⟦2000× }()⟧

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
