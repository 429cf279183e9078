// Attack: defines the function that copies memory.
// Expect: not accepted
// Tests: testDoublesEachNumber

@_cdecl("memcpy")
func copyNothing(
  _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
) -> UnsafeMutableRawPointer { target }

func doubled(_ values: [Int]) -> [Int] { [] }
