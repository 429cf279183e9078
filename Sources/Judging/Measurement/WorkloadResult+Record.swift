import Isolation

extension WorkloadResult {
  /// The result of one size of a workload, from what was measured.
  init(_ record: WorkloadRecord, limitRatio: Double) {
    self.init(name: record.name, size: record.size, verdict: .judgeError)
    time = PairedRatio.median(of: record.seconds).map { .seconds($0) }
    referenceTime = PairedRatio.median(of: record.referenceSeconds).map { .seconds($0) }
    message = record.message
    guard record.outcome == .passed else {
      let ruling = record.outcome.ruling
      verdict = ruling.verdict
      reason = ruling.reason
      message = message ?? ruling.message
      return
    }
    guard let paired = PairedRatio(of: record.seconds, to: record.referenceSeconds) else {
      message = "No pair of times was measured."
      return
    }
    let interval = RatioInterval(
      lower: paired.interval.lowerBound, upper: paired.interval.upperBound)
    ratio = paired.ratio
    self.interval = interval
    verdict = VerdictRules.verdict(on: interval, limitRatio: limitRatio)
  }
}

extension TimingResult {
  /// The timing of a submission, from what was measured.
  init(_ records: [WorkloadRecord], limitRatio: Double) {
    let results = records.map { WorkloadResult($0, limitRatio: limitRatio) }
    // The growth over the sizes of the first workload; another one may grow in another way.
    let first = records.filter { $0.name == records.first?.name && $0.outcome == .passed }
    let sizes = first.map(\.size)
    self.init(
      workloads: results,
      growth: Growth.exponent(
        sizes: sizes, times: first.map { PairedRatio.median(of: $0.seconds) ?? 0 }),
      referenceGrowth: Growth.exponent(
        sizes: sizes, times: first.map { PairedRatio.median(of: $0.referenceSeconds) ?? 0 }),
      limitRatio: limitRatio)
  }
}
