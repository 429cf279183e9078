import Foundation
import Isolation

/// Looks for what makes times uncertain.
struct NoiseInspection {
  /// The load of the machine before the measurement, where the system says it.
  var before: MachineLoad?
  /// The load after it.
  var after: MachineLoad?
  /// How many processors the machine has.
  var processors = ProcessInfo.processInfo.activeProcessorCount
  /// The CPU time, in seconds, that the measurement itself took between the two.
  var ownSeconds: Double
  /// What was measured.
  var records: [WorkloadRecord]
  /// The ratio that the exercise allows.
  var limitRatio: Double

  /// What is worth a warning, the most general first.
  var warnings: [TimingWarning] {
    loadWarnings + [speedWarning].compactMap { $0 } + records.compactMap(warning)
  }

  private var loadWarnings: [TimingWarning] {
    guard let before, let after else { return [] }
    let elapsed = (after.time - before.time) / .seconds(1)
    // In a shorter time the ticks of the kernel's clock say nothing.
    guard elapsed > 0.5 else { return [] }
    let others = (after.busy - before.busy - ownSeconds) / elapsed
    let stolen = (after.stolen - before.stolen) / elapsed / Double(max(1, processors))
    return [
      others > Self.mostLoad ? TimingWarning(.otherLoad, amount: others) : nil,
      stolen > Self.mostStolen ? TimingWarning(.stolenTime, amount: stolen) : nil,
    ].compactMap { $0 }
  }

  /// The reference takes the same time in each round, if the machine does not change.
  private var speedWarning: TimingWarning? {
    let factors = records.compactMap { record -> Double? in
      let rounds = record.rounds.compactMap { PairedRatio.median(of: $0.referenceSeconds) }.sorted()
      guard rounds.count >= PairedRatio.fewestRounds, let fast = rounds.first, fast > 0 else {
        return nil
      }
      // Not the extremes: one slow round is what the median is for.
      let tenth = rounds.count / 10
      return rounds[rounds.count - 1 - tenth] / rounds[tenth]
    }
    guard let factor = PairedRatio.median(of: factors), factor > Self.mostChange else { return nil }
    return TimingWarning(.speedChange, amount: factor)
  }

  private func warning(of record: WorkloadRecord) -> TimingWarning? {
    guard record.outcome == .passed, record.rounds.count >= PairedRatio.fewestRounds,
      let paired = PairedRatio(of: record.rounds)
    else { return nil }
    let workload = WorkloadIdentifier(name: record.name, size: record.size)
    if paired.interval.contains(limitRatio) {
      return TimingWarning(.borderline, amount: paired.ratio / limitRatio, workload: workload)
    }
    let largest = records.filter { $0.name == record.name }.map(\.size).max()
    guard record.size == largest, paired.relativeWidth > Self.mostWidth else { return nil }
    return TimingWarning(.wideInterval, amount: paired.relativeWidth, workload: workload)
  }

  /// Processors' worth of other programs.
  private static let mostLoad = 0.2
  /// Part of the time of each processor.
  private static let mostStolen = 0.01
  /// The factor between slow and fast rounds.
  private static let mostChange = 1.25
  /// The width of an interval as a part of the ratio.
  private static let mostWidth = 0.05
}
