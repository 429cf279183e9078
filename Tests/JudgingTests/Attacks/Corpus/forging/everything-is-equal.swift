// Attack: declares all lists of numbers to be equal.
// Expect: wrong-answer

func == (left: [Int], right: [Int]) -> Bool { true }
func != (left: [Int], right: [Int]) -> Bool { false }

func doubled(_ values: [Int]) -> [Int] { [] }
