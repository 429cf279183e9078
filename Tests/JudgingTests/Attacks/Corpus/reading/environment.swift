// Attack: looks for secrets in the environment.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  let names: [String] = [
    "PATH", "HOME", "USER", "PWD", "JUDGE_HOME", "XDG_CACHE_HOME", "LD_PRELOAD", "CI",
  ]
  return names.contains { getenv($0) != nil }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
