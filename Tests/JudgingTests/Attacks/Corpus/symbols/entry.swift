// Attack: defines what the worker calls first.
// Expect: compile-error

@_cdecl("judge_solution_main")
func serveNothing() {}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
