import Foundation

/// Checks that the time limit is far from both what must be accepted and what must be too slow.
enum TimeCheck {
  static func findings(in trials: ExerciseTrials) -> [Finding] {
    trials.entries.compactMap { entry in
      guard let time = entry.time, time.failedWorkload == nil, time.diagnostics.isEmpty,
        !time.isMet, let slowest = time.slowestWorkload
      else { return nil }
      switch time.demand {
      case .room: return room(entry, time, slowest)
      case .excess: return excess(entry, time, slowest)
      case .failure: return nil
      }
    }
  }

  private static func room(
    _ entry: ExerciseTrials.Entry, _ time: TimeTrial, _ slowest: WorkloadResult
  ) -> Finding {
    let wanted = ((slowest.interval?.upper ?? 0) * 2).rounded(.up)
    return Finding(
      .time, file: entry.path,
      """
      It takes \(figures(slowest)) the reference's time for '\(slowest.identifier)': more than \
      half of the limit, which is \(short(time.limitRatio)) times.
      """,
      advice: "Set 'limits.timeRatio' to \(short(wanted)) at least, or make it faster.")
  }

  private static func excess(
    _ entry: ExerciseTrials.Entry, _ time: TimeTrial, _ slowest: WorkloadResult
  ) -> Finding {
    Finding(
      .time, file: entry.path,
      """
      It takes at most \(figures(slowest)) the reference's time, for '\(slowest.identifier)': less \
      than twice the limit, which is \(short(time.limitRatio)) times.
      """,
      advice: "Let a workload grow until it shows, or lower 'limits.timeRatio'.")
  }

  private static func figures(_ workload: WorkloadResult) -> String {
    guard let interval = workload.interval else { return "an unknown multiple of" }
    return "\(short(interval.lower)) to \(short(interval.upper)) times"
  }

  private static func short(_ number: Double) -> String { String(format: "%.3g", number) }
}
