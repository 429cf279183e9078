// Attack: nests 3,000 interpolations.
// Expect: compile-error

let deep = "⟦3000×\("⟧x⟦3000×")⟧"

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
