import Isolation

extension WorkloadResult {
  /// The result of one size of a workload, from what was measured.
  init(_ record: WorkloadRecord, limitRatio: Double) {
    self.init(name: record.name, size: record.size, verdict: .judgeError)
    time = PairedRatio.median(of: record.seconds).map { .seconds($0) }
    referenceTime = PairedRatio.median(of: record.referenceSeconds).map { .seconds($0) }
    message = record.message
    peakMemoryBytes = record.peakMemoryBytes
    referencePeakMemoryBytes = record.referencePeakMemoryBytes
    rounds = record.rounds.count
    pairs = record.seconds.count
    guard record.outcome == .passed else {
      let ruling = record.outcome.ruling
      verdict = ruling.verdict
      reason = ruling.reason
      message = message ?? ruling.message
      return
    }
    guard let paired = PairedRatio(of: record.rounds) else {
      message = "No pair of times was measured."
      return
    }
    let interval = RatioInterval(paired.interval)
    ratio = paired.ratio
    self.interval = interval
    verdict = VerdictRules.verdict(on: interval, limitRatio: limitRatio)
  }
}

extension TimingResult {
  /// The timing of a submission, from what was measured.
  init(_ records: [WorkloadRecord], limitRatio: Double) {
    self.init(
      workloads: records.map { WorkloadResult($0, limitRatio: limitRatio) },
      growths: GrowthResult.all(of: records.filter { $0.outcome == .passed }),
      limitRatio: limitRatio)
  }
}
