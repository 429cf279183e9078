// Attack: calls itself without end.
// Expect: run-time-error stack-overflow
// Tests: testDoublesEachNumber

func depth(_ value: Int) -> Int { 1 + depth(value + 1) }
func attack() { print(depth(0)) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
