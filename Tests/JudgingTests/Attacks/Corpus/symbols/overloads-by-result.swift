// Attack: declares a function that differs in its result only, to be called instead.
// Expect: wrong-answer

func doubled(_ values: [Int]) -> [Int] { [] }
func doubled(_ values: [Int]) -> [Double] { [] }
func doubled(_ values: ArraySlice<Int>) -> [Int] { [] }
func doubled<T: Collection>(_ values: T) -> [T.Element] { Array(values) }
