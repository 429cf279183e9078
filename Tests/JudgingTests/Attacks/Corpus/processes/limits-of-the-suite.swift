// Attack: lowers the limits of the suite.
// Expect: wrong-answer

import Glibc

@_silgen_name("prlimit")
func setLimit(
  _ process: pid_t, _ resource: Int32, _ new: UnsafePointer<rlimit>, _ old: UnsafePointer<rlimit>?
) -> Int32

func attackSucceeds() -> Bool {
  var limit = rlimit(rlim_cur: 1, rlim_max: 1)
  return setLimit(getppid(), 0, &limit, nil) == 0
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
