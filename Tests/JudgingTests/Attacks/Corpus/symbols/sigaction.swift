// Attack: keeps the worker from reporting crashes.
// Expect: run-time-error
// Tests: testDoublesEachNumber

@_cdecl("sigaction")
func noHandler(_ number: Int32, _ new: UnsafeRawPointer?, _ old: UnsafeRawPointer?) -> Int32 { 0 }

func doubled(_ values: [Int]) -> [Int] { [values[values.count]] }
