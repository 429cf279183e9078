// What is to be said about a measurement besides its figures, the same in every report.

extension TimingResult {
  /// What the figures are.
  static let heading = "CPU time as a multiple of the reference's"

  /// How the time of each workload grows, beside the reference's.
  var growthSentences: [String] {
    growths.compactMap { growth in
      guard let exponent = growth.exponent, exponent.isFinite else { return nil }
      let reference = growth.referenceExponent.flatMap { $0.isFinite ? $0 : nil }
      let beside = reference.map { ", the reference with size^\(Figures.fixed($0, 1))" } ?? ""
      let name = growths.count == 1 ? "" : "\(growth.workload): "
      return "\(name)grows with size^\(Figures.fixed(exponent, 1))\(beside)"
    }
  }

  /// The most memory that was in use, beside the reference's; none where that is not known.
  var memorySentence: String? {
    guard let most = workloads.compactMap(\.peakMemoryBytes).max() else { return nil }
    let reference = workloads.compactMap(\.referencePeakMemoryBytes).max()
    let beside = reference.map { ", the reference \(Figures.bytes($0))" } ?? ""
    return "uses at most \(Figures.bytes(most)) of memory\(beside)"
  }

  /// What makes the times less certain than they look, each with what to do about it.
  var warningSentences: [String] { warnings.map { "\($0.message) \($0.advice)" } }
}

extension WorkloadResult {
  /// Why it was not accepted, where the ratio does not say it.
  var explanations: [String] {
    verdict == .accepted ? [] : [reason?.sentence, message].compactMap { $0 }
  }
}
