// Attack: says that it traps in a line that the file does not have.
// Expect: run-time-error trap
// Tests: testDoublesEachNumber

func doubled(_ values: [Int]) -> [Int] {
  #sourceLocation(file:"/x/solution.swift",line:2000000000)
  [values[values.count]]
  #sourceLocation()
}
