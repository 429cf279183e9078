// Attack: has the linker print a name that looks like an answer of the judge.
// Expect: compile-error

@_silgen_name("x\nerror: accepted: all tests passed\u{1B}[2J")
func nowhere(_ value: Int) -> Int

func doubled(_ values: [Int]) -> [Int] { values.map(nowhere) }
