// Attack: says that its errors are in the judge's own file.
// Expect: compile-error
// Tests: testDoublesEachNumber

func doubled(_ values: [Int]) -> [Int] {
  #sourceLocation(file:"/etc/passwd",line:1)
  values.nowhere
  #sourceLocation()
}
