// Attack: looks for the judge in the process file system.
// Expect: wrong-answer

import Glibc

func attackSucceeds() -> Bool {
  let suite = getppid()
  let paths: [String] = [
    "/proc", "/proc/self/maps", "/proc/self/mem", "/proc/self/environ",
    "/proc/\(suite)/mem", "/proc/\(suite)/maps", "/proc/\(suite)/environ", "/proc/\(suite)/cmdline",
    "/proc/\(suite)/fd", "/proc/\(suite)/cwd", "/proc/\(suite)/root/etc/passwd", "/proc/1/root",
    "/proc/net/tcp", "/proc/sys/kernel/core_pattern",
  ]
  return paths.contains { open($0, O_RDONLY) >= 0 }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
