// What of a result chance decides, and what must be the same whenever the same is judged again.

extension SubmissionResult {
  /// The result without times, memory and the machine that they were measured on.
  ///
  /// The same submission, exercise, judge, toolchain and request give the same of these. What is left of a
  /// workload is its verdict, which is about a time: near the limit it may be another one.
  var withoutTimes: SubmissionResult {
    var result = self
    result.phases = PhaseTimes()
    result.environment.machine = nil
    for index in result.tests.indices {
      result.tests[index].cpuTime = nil
      result.tests[index].wallTime = nil
      result.tests[index].peakMemoryBytes = nil
    }
    if let timing {
      result.timing = TimingResult(
        workloads: timing.workloads.map { workload in
          WorkloadResult(
            name: workload.name, size: workload.size, verdict: workload.verdict,
            message: workload.message, reason: workload.reason)
        },
        limitRatio: timing.limitRatio)
    }
    return result
  }
}
