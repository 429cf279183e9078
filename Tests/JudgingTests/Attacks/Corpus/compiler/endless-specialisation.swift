// Attack: calls itself with ever larger types.
// Expect: accepted

struct W<T> { var value: T }
func grow<T>(_ value: T, _ count: Int) -> Int { count == 0 ? 0 : grow(W(value: value), count - 1) }
func use() -> Int { grow(1, 100) }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
