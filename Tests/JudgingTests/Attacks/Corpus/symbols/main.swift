// Attack: defines main.
// Expect: accepted

@_cdecl("main")
func fakeMain(_ count: Int32, _ arguments: UnsafePointer<UnsafePointer<CChar>?>) -> Int32 { 0 }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
