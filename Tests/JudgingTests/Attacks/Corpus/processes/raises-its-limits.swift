// Attack: raises its own limits.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  // CPU time, file size, open files, address space: the soft limit of CPU time is below the hard one.
  [0, 1, 7, 9].contains { (resource: Int32) in
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = limit.rlim_max
    return setrlimit(resource, &limit) == 0
  }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
