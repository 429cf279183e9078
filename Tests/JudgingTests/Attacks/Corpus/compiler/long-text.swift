// Attack: has a text of 400,000 letters.
// Expect: accepted

let text = "⟦400000×a⟧"

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
