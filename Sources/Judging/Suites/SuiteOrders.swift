import Isolation

extension SuiteLimits {
  /// The limits of an exercise's workers.
  init(_ exercise: Exercise, _ workbench: Workbench) {
    let limits = exercise.metadata.limits
    let paths = workbench.workerPaths
    self.init(
      cpuSeconds: limits.cpuSecondsPerTest,
      // A guard only: a machine that is busy must not make a verdict.
      wallSeconds: limits.cpuSecondsPerTest * 5 + 5,
      memoryBytes: limits.memoryMegabytes << 20, outputBytes: 64 << 10,
      readablePaths: paths.readable, executablePaths: paths.executable)
  }
}

extension SuiteCommand.Measurement {
  /// How workloads are measured.
  init(solution: String, reference: String, exercise: Exercise, seed: UInt64, limits: SuiteLimits) {
    var limits = limits
    // The limit of a workload is a ratio; the CPU time is there to stop what would run for minutes.
    limits.cpuSeconds = 60
    limits.wallSeconds = 120
    limits.memoryBytes = max(limits.memoryBytes, 1 << 30)
    self.init(
      solution: solution, reference: reference, seed: seed, pairs: 15, budgetSeconds: 0.8,
      stopRatio: exercise.metadata.limits.timeRatio * 3, limits: limits)
  }
}
