// Attack: reads where the files of the suite are from its links.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  var buffer = [CChar](repeating: 0, count: 4096)
  return ["exe", "cwd", "root", "fd/0", "fd/1", "fd/3"].contains {
    readlink("/proc/\(getppid())/\($0)", &buffer, buffer.count) >= 0
  }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
