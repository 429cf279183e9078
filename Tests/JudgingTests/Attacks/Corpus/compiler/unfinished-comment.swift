// Attack: never ends a comment.
// Expect: compile-error

/* /* /*

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
