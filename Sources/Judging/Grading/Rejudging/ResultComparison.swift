/// Compares a result with a later one about the same submission, and explains what differs.
///
/// Pure: both results are there, and nothing is judged.
struct ResultComparison {
  let was: SubmissionResult
  let now: SubmissionResult

  /// Everything that differs, times last; times that differ by no more than their intervals allow do not.
  var differences: [ResultDifference] {
    var found: [ResultDifference] = []
    if was.verdict != now.verdict { found.append(.verdict(was: was.verdict, is: now.verdict)) }
    return found + testDifferences + workloadDifferences + partDifferences + timeDifferences
  }

  /// What explains the differences: all that applies, for nothing here can tell what it was in the end.
  var reasons: [DifferenceReason] {
    let differences = differences
    guard !differences.isEmpty else { return [] }
    let isAboutMoreThanTimes = differences.contains { !$0.isTime }
    var reasons = changes
    if [was.verdict, now.verdict].contains(.judgeError) { reasons.append(.judgeError) }
    if isAboutMoreThanTimes { reasons += nearLimits + nearTestLimits }
    if differences.contains(where: \.isAboutTime) { reasons += aboutTimes }
    if was.sourceDigest == nil, isAboutMoreThanTimes { reasons.append(.unknownVersion) }
    return reasons.isEmpty ? [.unexplained] : reasons
  }
}

// MARK: - Differences

extension ResultComparison {
  private var testDifferences: [ResultDifference] {
    // The tests of a solution that does not compile, or that could not be judged, are not there.
    guard was.isTested, now.isTested else { return [] }
    let (before, after) = (was.withoutTimes.tests, now.withoutTimes.tests)
    let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
    let ids = before.map(\.id) + after.map(\.id).filter { old[$0] == nil }
    return ids.compactMap { id in
      let (before, after) = (old[id], new[id])
      guard before?.verdict == after?.verdict else {
        return .test(id: id, was: before?.verdict, is: after?.verdict)
      }
      return before == after ? nil : .testDetails(id: id)
    }
  }

  private var workloadDifferences: [ResultDifference] {
    guard let before = was.timing, let after = now.timing else { return [] }
    let old = Self.verdicts(before)
    let new = Self.verdicts(after)
    let all =
      before.workloads.map(\.identifier)
      + after.workloads.map(\.identifier).filter { old[$0] == nil }
    return all.compactMap { one in
      old[one] == new[one] ? nil : .workload(one, was: old[one], is: new[one])
    }
  }

  private static func verdicts(_ timing: TimingResult) -> [WorkloadIdentifier: Verdict] {
    Dictionary(timing.workloads.map { ($0.identifier, $0.verdict) }) { first, _ in first }
  }

  private var timeDifferences: [ResultDifference] {
    guard let before = was.timing, let after = now.timing else { return [] }
    return before.workloads.compactMap { old in
      guard let first = old.interval,
        let second = after.workloads.first(where: { $0.identifier == old.identifier })?.interval,
        first.upper < second.lower || second.upper < first.lower
      else { return nil }
      return .time(old.identifier, was: first, is: second)
    }
  }

  /// What else a reader of the document would see.
  private var partDifferences: [ResultDifference] {
    // What follows from another verdict is not told once more.
    guard was.verdict == now.verdict else { return [] }
    var keys: [String] = []
    if was.faults != now.faults { keys.append("faults") }
    if was.diagnostics != now.diagnostics || was.omittedDiagnostics != now.omittedDiagnostics {
      keys.append("diagnostics")
    }
    if was.environment.request != nil, was.diagnoses != now.diagnoses { keys.append("diagnoses") }
    if was.limits != now.limits { keys.append("limits") }
    if (was.timing == nil) != (now.timing == nil) { keys.append("timing") }
    if was.feedback != now.feedback { keys.append("feedback") }
    return keys.map { .part(key: $0) }
  }
}

extension ResultDifference {
  /// Whether a measurement of time had a part in it.
  fileprivate var isAboutTime: Bool {
    switch self {
    case .time, .workload: true
    // The time limit of a test is one of CPU time, which is what it is whatever else runs.
    case .verdict, .test, .testDetails, .part: false
    }
  }
}

// MARK: - Reasons

extension ResultComparison {
  /// What the two were judged with, where that is not the same.
  private var changes: [DifferenceReason] {
    let (before, after) = (was.environment, now.environment)
    var reasons: [DifferenceReason] = []
    // A result of a judging that never began names no exercise.
    if before.exerciseDigest != after.exerciseDigest, !before.exerciseDigest.isEmpty,
      !after.exerciseDigest.isEmpty
    {
      reasons.append(.exercise)
    }
    if before.judge != after.judge { reasons.append(.judge(was: before.judge, is: after.judge)) }
    if before.toolchain != after.toolchain {
      reasons.append(.toolchain(was: before.toolchain, is: after.toolchain))
    }
    if before.seed != after.seed { reasons.append(.seed(was: before.seed, is: after.seed)) }
    // Where no test was run there are no layers.
    if before.box != after.box, !before.box.isEmpty, !after.box.isEmpty {
      reasons.append(.box(was: before.box, is: after.box))
    }
    return reasons
  }

  private var nearLimits: [DifferenceReason] {
    let changed = workloadDifferences.compactMap { difference in
      if case .workload(let workload, _, _) = difference { workload } else { nil }
    }
    return changed.filter { isNearLimit($0) }.map { .nearLimit($0) }
  }

  private func isNearLimit(_ workload: WorkloadIdentifier) -> Bool {
    [was, now].contains { result in
      guard let timing = result.timing else { return false }
      let isMarked = timing.warnings.contains {
        $0.kind == .borderline && $0.workload == workload
      }
      let interval = timing.workloads.first { $0.identifier == workload }?.interval
      let holdsLimit = interval.map {
        $0.lower <= timing.limitRatio && timing.limitRatio <= $0.upper
      }
      return isMarked || holdsLimit == true
    }
  }

  private var nearTestLimits: [DifferenceReason] {
    testDifferences.compactMap { difference in
      guard case .test(let id, let before?, let after?) = difference,
        [before, after].contains(where: { $0 == .timeLimitExceeded || $0 == .memoryLimitExceeded })
      else { return nil }
      return [was, now].contains { $0.usesMostOfItsLimits(inTest: id) }
        ? .nearTestLimit(id: id) : nil
    }
  }

  private var aboutTimes: [DifferenceReason] {
    var reasons: [DifferenceReason] = []
    if let machine = was.environment.machine,
      let difference = now.environment.machine?.difference(from: machine)
    {
      reasons.append(.machine(difference))
    }
    let warnings = [was, now].flatMap { $0.timing?.warnings ?? [] }
    return reasons + TimingWarning.worst(of: warnings).map { .noise($0) }
  }
}

extension SubmissionResult {
  /// Whether a test that was not ended for its limits came within a factor of two of one.
  fileprivate func usesMostOfItsLimits(inTest id: String) -> Bool {
    guard let test = tests.first(where: { $0.id == id }), let limits,
      test.verdict != .timeLimitExceeded, test.verdict != .memoryLimitExceeded
    else { return false }
    let time = zip(test.cpuTime, limits.cpuTime) { $0 * 2 > $1 }
    let memory = zip(test.peakMemoryBytes, limits.memoryBytes) { $0 * 2 > $1 }
    return time == true || memory == true
  }

  private func zip<First, Second>(
    _ first: First?, _ second: Second?, _ body: (First, Second) -> Bool
  ) -> Bool? {
    guard let first, let second else { return nil }
    return body(first, second)
  }
}
