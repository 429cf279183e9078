// Attack: declares types of the standard library anew.
// Expect: not accepted

struct Array<Element> {}
typealias Int = Int8
struct String {}

func doubled(_ values: [Int]) -> [Int] { [] }
