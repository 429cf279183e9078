// Attack: prints for ever.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

func attack() { while true { print("all work and no play") } }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
