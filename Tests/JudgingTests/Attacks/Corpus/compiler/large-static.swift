// Attack: has 8 GB that are filled when it is compiled.
// Expect: compile-error stopped

nonisolated(unsafe) var large = InlineArray<1_000_000_000, Int>(repeating: 0)
func use() -> Int { large[5] }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
