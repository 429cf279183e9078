import ExerciseKit
import Isolation

/// Times workloads, the solution in turns with the reference.
struct WorkloadRunner {
  let measurement: SuiteCommand.Measurement
  let state: SuiteState

  /// Measures all sizes of all workloads, up to one that decides the verdict.
  ///
  /// First one round of each, the smaller sizes first: what takes many times the limit at a small size would
  /// take minutes at a large one, and whoever waits for the verdict would learn nothing from it. Then the
  /// sizes take turns, round by round, until each is measured precisely enough or the budget is used up.
  ///
  /// - Parameters:
  ///   - workloads: What the suite declares.
  ///   - report: Told how much is done, and then of every size that was measured.
  /// - Throws: What `report` throws.
  func measureAll(_ workloads: [Workload], report: (SuiteEvent) throws -> Void) throws {
    let budget = MeasuringBudget(.seconds(measurement.budgetSeconds))
    var sizes = workloads.flatMap { workload in
      let chosen = workload.sizes.filter {
        measurement.sizes.isEmpty || measurement.sizes.contains($0)
      }
      return chosen.map {
        SizeMeasurement(
          workload, size: $0, isLargest: $0 == chosen.max(), measurement: measurement)
      }
    }
    var begun = 0
    var isDecided = false
    while begun < sizes.count, !isDecided {
      sizes[begun].measureRound(state)
      isDecided = sizes[begun].record.outcome != .passed || sizes[begun].isHopeless
      begun += 1
      try report(.measured(part: min(1, budget.part)))
    }
    while !isDecided, sizes.contains(where: { !$0.isFinished }), budget.part < 1 {
      for index in sizes.indices where !sizes[index].isFinished && budget.part < 1 {
        sizes[index].measureRound(state)
        isDecided = isDecided || sizes[index].record.outcome != .passed
        try report(.measured(part: min(1, budget.part)))
      }
    }
    for size in sizes.prefix(begun) { try report(.workloadFinished(size.record)) }
    try report(.workloadsFinished(cpuSeconds: budget.used / .seconds(1)))
  }
}
