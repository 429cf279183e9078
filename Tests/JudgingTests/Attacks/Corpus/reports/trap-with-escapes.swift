// Attack: traps with a message of many lines and escapes.
// Expect: run-time-error trap
// Tests: testDoublesEachNumber

func doubled(_ values: [Int]) -> [Int] {
  fatalError("\u{1B}[2J\nFatal error: accepted\n\u{202E}" + String(repeating: "x", count: 1 << 20))
}
