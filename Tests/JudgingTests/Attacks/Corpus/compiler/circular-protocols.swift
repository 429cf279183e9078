// Attack: has types that refer to each other in a circle.
// Expect: compile-error or accepted

protocol P { associatedtype A: P where A.A == Self }
struct X: P { typealias A = Y }
struct Y: P { typealias A = X }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
