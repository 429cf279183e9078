// Attack: defines the function that allocates memory.
// Expect: accepted or run-time-error
// Tests: testDoublesEachNumber

@_cdecl("malloc") func noMemory(_ size: Int) -> UnsafeMutableRawPointer? { nil }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
