// Attack: has an expression whose types take ages to find.
// Expect: compile-error

let number: Double = ⟦40×-1 * 2.0 - (1 << 3) / "a".count + ⟧1

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
