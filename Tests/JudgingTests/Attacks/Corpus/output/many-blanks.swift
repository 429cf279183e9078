// Attack: answers rightly and prints 200 KB of blanks.
// Expect: accepted

func attack() { print(String(repeating: " ", count: 200_000)) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
