// Attack: answers rightly and prints a megabyte of blanks.
// Expect: accepted

func attack() { print(String(repeating: " ", count: 1 << 20)) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
