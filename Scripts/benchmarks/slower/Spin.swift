import Glibc

/// Does something, and then nothing for so many percent of the CPU time that it took.
private func taking<Result>(percent: Double, _ body: () throws -> Result) rethrows -> Result {
  let start = cpuSeconds()
  let result = try body()
  let end = cpuSeconds()
  while cpuSeconds() - end < (end - start) * percent / 100 {}
  return result
}

private func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
