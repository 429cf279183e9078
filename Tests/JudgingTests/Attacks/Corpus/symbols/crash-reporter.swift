// Attack: defines a function of the worker.
// Expect: accepted

@_cdecl("judge_worker_install_crash_reporter")
func noReporter(_ descriptor: Int32) {}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
