// Attack: prints what moves the cursor, changes the title and types into the terminal.
// Expect: accepted
// Tests: testDoublesEachNumber

func attack() {
  print(
    "\u{1B}[2J\u{1B}[1;1H\u{1B}]0;accepted\u{7}\u{1B}P+q\u{1B}\\\u{9B}31m\u{202E}detpecca\r✓ Accepted"
  )
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
