// Attack: defines the functions that end a process.
// Expect: run-time-error or wrong-answer
// Tests: testDoublesEachNumber

@_cdecl("abort") func noAbort() {}
@_cdecl("exit") func noExit(_ code: Int32) {}
@_cdecl("_exit") func noExitEither(_ code: Int32) {}
@_cdecl("raise") func noSignal(_ number: Int32) -> Int32 { 0 }

func doubled(_ values: [Int]) -> [Int] { [values[values.count]] }
