// Attack: walks from its own source to the cache with the hidden suites.
// Expect: wrong-answer

import Glibc

/// The cache is four folders above the solution while it is compiled.
func attackSucceeds() -> Bool {
  var path = #filePath
  for _ in 0..<5 {
    path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    for folder in ["", "/suites", "/kits", "/sessions", "/modules"] {
      guard let directory = opendir(path + folder) else { continue }
      closedir(directory)
      return true
    }
  }
  return false
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
