/// What became of one of an exercise's own submissions when its workloads were timed.
struct TimeTrial: Codable, Equatable, Sendable {
  /// On which side of a ratio a submission must be.
  enum Demand: String, Codable, Sendable {
    /// At most half of the limit.
    case room
    /// At least twice the limit.
    case excess
    /// Another verdict than that on time, in a workload.
    case failure
  }

  var demand: Demand
  /// The largest ratio to the reference that the exercise allows.
  var limitRatio: Double
  /// The sizes that were measured, up to one that decides.
  var workloads: [WorkloadResult]
  /// What the compiler says if there is no optimised build.
  var diagnostics: [Diagnostic] = []
  /// What the judge did wrong, or the suite.
  var faults: [String] = []

  /// The ratio that the demand is about.
  var boundary: Double { demand.boundary(limitRatio: limitRatio) }

  /// The workload that answers no call, or gives wrong answers, if there is one.
  var failedWorkload: WorkloadResult? {
    workloads.first { $0.verdict != .accepted && $0.verdict != .timeLimitExceeded }
  }

  /// The workload that is not known to be below the boundary, the worst one first.
  var slowestWorkload: WorkloadResult? {
    workloads.max { ($0.interval?.upper ?? 0) < ($1.interval?.upper ?? 0) }
  }

  /// Whether the demand is met beyond doubt.
  var isMet: Bool {
    guard diagnostics.isEmpty, faults.isEmpty else { return false }
    switch demand {
    case .room:
      return failedWorkload == nil && !workloads.isEmpty
        && workloads.allSatisfy { ($0.interval?.upper ?? .infinity) <= boundary }
    case .excess:
      return failedWorkload == nil
        && workloads.contains { ($0.interval?.lower ?? 0) >= boundary }
    case .failure:
      return failedWorkload != nil
    }
  }
}

extension TimeTrial.Demand {
  /// What a submission of a folder must show when its tests pass.
  init(of expected: Exercise.ExpectedVerdict) {
    switch expected {
    case .accepted: self = .room
    case .timeLimitExceeded: self = .excess
    case .wrongAnswer, .memoryLimitExceeded, .runTimeError, .compileError: self = .failure
    }
  }

  /// The ratio that is asked about.
  func boundary(limitRatio: Double) -> Double {
    switch self {
    case .room: limitRatio / 2
    case .excess: limitRatio * 2
    case .failure: limitRatio
    }
  }
}
