import Judging

/// Results of solutions of one exercise, as a bench has them.
enum BenchSamples {
  static let machine = MachineRecord(
    processor: "AMD EPYC", processors: 2, memoryBytes: 8 << 30, architecture: "x86_64",
    kernel: "6.18.5", isVirtual: true)

  static let environment = JudgingEnvironment(
    judge: "0.1.0", toolchain: "swift-6.3.1", exerciseDigest: "4f1c0d6e", box: ["seccomp"], seed: 1,
    machine: machine)

  static func result(
    _ name: String, _ verdict: Verdict = .accepted, workloads: [WorkloadResult]? = nil,
    tests: [TestResult] = []
  ) -> SubmissionResult {
    SubmissionResult(
      exercise: "nms", submission: name, verdict: verdict, tests: tests,
      timing: workloads.map { workloads in
        TimingResult(
          workloads: workloads,
          growths: workloads.count < 2
            ? [] : [GrowthResult(workload: workloads[0].name, exponent: 1, referenceExponent: 1)],
          limitRatio: 15)
      },
      environment: environment)
  }

  /// The sizes of a workload whose time grows with a power of the size.
  static func workload(
    _ name: String = "crowded scene", sizes: [Int] = [10_000, 20_000, 40_000], ratio: Double,
    spread: Double = 0.02, verdict: Verdict = .accepted
  ) -> [WorkloadResult] {
    sizes.map { size in
      let reference = Duration.nanoseconds(size * 250)
      return WorkloadResult(
        name: name, size: size, verdict: verdict, time: reference * ratio, referenceTime: reference,
        ratio: ratio, interval: RatioInterval(lower: ratio - spread, upper: ratio + spread))
    }
  }

  /// One file of each kind.
  static let all = [
    result("mine.swift", workloads: workload(ratio: 1.03, spread: 0.04)),
    result("other.swift", workloads: workload(ratio: 2.4, spread: 0.3)),
    result(
      "wrong.swift", .wrongAnswer,
      tests: [
        TestResult(id: "T/testA", verdict: .wrongAnswer, visibility: .hidden),
        TestResult(id: "T/testB", verdict: .accepted, visibility: .hidden),
      ]),
    result("accepted/flags.swift", workloads: workload(ratio: 2.6, spread: 0.1)),
    result("accepted/shrinking_list.swift", workloads: workload(ratio: 4.4, spread: 0.4)),
    result(
      "time_limit_exceeded/searches_the_suppressed.swift", .timeLimitExceeded,
      workloads: workload(sizes: [10_000], ratio: 52, spread: 3, verdict: .timeLimitExceeded)),
  ]
}
