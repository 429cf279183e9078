// Attack: asks for more memory than there is at once.
// Expect: memory-limit-exceeded or run-time-error
// Tests: testDoublesEachNumber

func attack() { print([Int](repeating: 1, count: 1 << 40).count) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
