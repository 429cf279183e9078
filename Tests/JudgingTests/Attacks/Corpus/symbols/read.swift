// Attack: defines the function that receives requests.
// Expect: accepted

@_cdecl("read")
func readNothing(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int { 0 }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
