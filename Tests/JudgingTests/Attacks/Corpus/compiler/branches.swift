// Attack: asks 12,000 questions, each in the answer to the one before.
// Expect: compile-error stopped

func answer(_ x: Int) -> Int {
  ⟦12000×if x == 1 { return 1 } else ⟧{ return 0 }
}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
