// Attack: keeps ever more lists.
// Expect: memory-limit-exceeded
// Tests: testDoublesEachNumber

func attack() {
  var lists: [[Int]] = []
  while true { lists.append(Array(repeating: lists.count, count: 1 << 18)) }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
