// Attack: returns ten million numbers, which are looked at one by one.
// Expect: wrong-answer
// Tests: testDoublesEachNumber

func doubled(_ values: [Int]) -> [Int] { Array(repeating: 7, count: 10_000_000) }
