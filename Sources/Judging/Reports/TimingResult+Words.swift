// What is to be said about a measurement besides its figures, the same in every report.

extension TimingResult {
  /// What the figures are.
  static let heading = Message("CPU time as a multiple of the reference's")

  /// How the time of each workload grows, beside the reference's.
  var growthSentences: [Message] {
    growths.compactMap { growth in
      guard let exponent = growth.exponent, exponent.isFinite else { return nil }
      let reference = growth.referenceExponent.flatMap { $0.isFinite ? $0 : nil }
      let own = Figures.fixed(exponent, 1)
      let sentence =
        reference.map {
          Message("grows with size^\(own), the reference with size^\(Figures.fixed($0, 1))")
        } ?? Message("grows with size^\(own)")
      return growths.count == 1 ? sentence : .joined([.data(growth.workload), sentence], by: ": ")
    }
  }

  /// The most memory that was in use, beside the reference's; none where that is not known.
  var memorySentence: Message? {
    guard let most = workloads.compactMap(\.peakMemoryBytes).max() else { return nil }
    let reference = workloads.compactMap(\.referencePeakMemoryBytes).max()
    let own = Figures.bytes(most)
    return reference.map {
      Message("uses at most \(own) of memory, the reference \(Figures.bytes($0))")
    } ?? Message("uses at most \(own) of memory")
  }

  /// What makes the times less certain than they look, each with what to do about it.
  var warningSentences: [Message] { warnings.map { .joined([$0.message, $0.advice], by: " ") } }
}

extension WorkloadResult {
  /// Why it was not accepted, where the ratio does not say it.
  var explanations: [Message] {
    verdict == .accepted ? [] : [reason?.sentence, message.map(Message.data)].compactMap { $0 }
  }
}
