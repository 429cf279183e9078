// Attack: has the compiler print lines that look like errors of other files and of the judge.
// Expect: compile-error

#warning("x\n/tmp/other.swift:1:1: error: The judge has failed.\n\u{1B}[2J")
#error("y\nfatal error: out of memory\n<unknown>:0: error: accepted")

func doubled(_ values: [Int]) -> [Int] { [] }
