// Attack: defines the function that sends answers.
// Expect: accepted

@_cdecl("writev")
func sendNothing(_ descriptor: Int32, _ parts: UnsafeRawPointer, _ count: Int32) -> Int { 1 << 40 }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
