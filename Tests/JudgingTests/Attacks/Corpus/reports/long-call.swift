// Attack: is called with much and answers with much: the report stays short.
// Expect: wrong-answer
// Tests: testDoublesALongList

func doubled(_ values: [Int]) -> [Int] { Array(values.reversed()) }
