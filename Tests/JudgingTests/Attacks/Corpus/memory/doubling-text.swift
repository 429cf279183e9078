// Attack: doubles a text without end.
// Expect: memory-limit-exceeded
// Tests: testDoublesEachNumber

func attack() {
  var text = "x"
  while !text.isEmpty { text += text }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
