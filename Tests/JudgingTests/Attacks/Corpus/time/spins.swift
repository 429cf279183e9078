// Attack: computes for ever.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

func attack() { while true {} }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
