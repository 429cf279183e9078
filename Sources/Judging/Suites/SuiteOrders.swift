import Isolation

extension ExerciseMetadata.Limits {
  /// How long a test may wait for its solution.
  ///
  /// A guard only, against solutions that sleep: a machine that is busy must not make a verdict.
  var wallSecondsPerTest: Double { cpuSecondsPerTest * 5 + 5 }
}

extension SuiteLimits {
  /// The limits of an exercise's workers.
  init(_ exercise: Exercise, _ workbench: Workbench, level: BoxLevel) {
    let limits = exercise.metadata.limits
    let paths = workbench.workerPaths
    self.init(
      cpuSeconds: limits.cpuSecondsPerTest,
      wallSeconds: limits.wallSecondsPerTest,
      memoryBytes: limits.memoryMegabytes << 20, threads: limits.threads,
      stackBytes: limits.stackMegabytes << 20, outputBytes: 64 << 10,
      readablePaths: paths.readable, executablePaths: paths.executable,
      level: level)
  }
}

extension SuiteCommand.Measurement {
  /// How workloads are measured.
  init(
    solution: WorkerProgram, reference: WorkerProgram, exercise: Exercise,
    options: JudgingOptions, limits: SuiteLimits
  ) {
    var limits = limits
    // The limit of a workload is a ratio; the CPU time is there to stop what would run for minutes.
    limits.cpuSeconds = 60
    limits.wallSeconds = 120
    limits.memoryBytes = max(limits.memoryBytes, 1 << 30)
    self.init(
      solution: solution, reference: reference, seed: options.seed,
      intervalWidth: 0.02, budgetSeconds: options.timingBudget / .seconds(1),
      limitRatio: exercise.metadata.limits.timeRatio,
      stopRatio: exercise.metadata.limits.timeRatio * 3, sizes: options.sizes, limits: limits)
  }
}
