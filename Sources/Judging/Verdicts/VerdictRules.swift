/// The rules that turn what happened into a verdict; nothing else in the judge decides one.
///
/// Pure functions: no files, no clock, no process. Whatever is missing, doubled or odd ends in
/// `judge-error`, never in `accepted`.
package enum VerdictRules {
  /// Decides the verdict on a submission.
  ///
  /// The first that applies: a refused compilation is a compile error; a fault of ours is a judge
  /// error; otherwise the worst verdict over the tests and workloads. The tests that ran must be
  /// exactly the declared ones, each once. Workloads too, except that the ones after a bad one may
  /// be left out: their absence cannot make the submission accepted.
  ///
  /// - Parameters:
  ///   - compilation: What became of compiling the submission.
  ///   - declaredTests: The identifiers of the tests that the suite declares.
  ///   - tests: What came back, in any order.
  ///   - timing: What became of the workloads.
  ///   - examplesOnly: Whether the exercise is a copy without hidden tests, with which nothing is accepted.
  /// - Returns: The verdict, and the faults when it is a judge error.
  package static func ruling(
    compilation: CompilationOutcome,
    declaredTests: [String],
    tests: [TestResult],
    timing: TimingOutcome,
    examplesOnly: Bool = false
  ) -> Ruling {
    switch compilation {
    case .refused: return Ruling(verdict: .compileError, faults: [])
    case .failed(let message):
      return Ruling(verdict: .judgeError, faults: [.compilation(message: message)])
    case .compiled: break
    }

    var verdicts = tests.map(\.verdict)
    var faults = faults(declaredTests: declaredTests, tests: tests)
    if case .measured(let declared, let workloads) = timing {
      verdicts += workloads.map(\.verdict)
      faults += Self.faults(declaredWorkloads: declared, workloads: workloads)
    }
    guard faults.isEmpty, let worst = Verdict.worst(of: verdicts) else {
      return Ruling(verdict: .judgeError, faults: faults)
    }
    if examplesOnly, worst == .accepted {
      return Ruling(verdict: .judgeError, faults: [.examplesOnly(passed: tests.count)])
    }
    return Ruling(verdict: worst, faults: [])
  }

  /// Decides the verdict on a workload from its ratio to the reference.
  ///
  /// Over the limit means that the whole interval is: a measurement whose interval still touches
  /// the limit is not evidence against a solution.
  ///
  /// - Parameters:
  ///   - interval: The interval of the ratio.
  ///   - limitRatio: The largest ratio that the exercise allows.
  /// - Returns: Accepted or time limit exceeded; judge error for numbers that measure nothing.
  package static func verdict(on interval: RatioInterval, limitRatio: Double) -> Verdict {
    let isMeasured =
      interval.lower > 0 && interval.lower <= interval.upper && interval.upper.isFinite
    guard isMeasured, limitRatio > 0, limitRatio.isFinite else { return .judgeError }
    return interval.lower > limitRatio ? .timeLimitExceeded : .accepted
  }
}

// MARK: - Faults

extension VerdictRules {
  private static func faults(declaredTests: [String], tests: [TestResult]) -> [JudgeFault] {
    guard !declaredTests.isEmpty else { return [.noTests] }
    var faults = differences(.test, declared: declaredTests, arrived: tests.map(\.id))
    for test in tests {
      switch test.verdict {
      case .compileError: faults.append(.impossibleVerdict(.test, test.id, test.verdict))
      case .judgeError: faults.append(.failed(.test, test.id, message: test.message))
      case .accepted, .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError: break
      }
    }
    return faults
  }

  private static func faults(
    declaredWorkloads: [WorkloadIdentifier], workloads: [WorkloadResult]
  ) -> [JudgeFault] {
    let isStopped = workloads.contains { $0.verdict != .accepted && $0.verdict != .judgeError }
    var faults = differences(
      .workload,
      declared: declaredWorkloads.map(\.description),
      arrived: workloads.map(\.identifier.description))
    if isStopped {
      faults.removeAll { if case .missing = $0 { true } else { false } }
    }
    for workload in workloads {
      let name = workload.identifier.description
      switch workload.verdict {
      case .compileError: faults.append(.impossibleVerdict(.workload, name, workload.verdict))
      case .judgeError: faults.append(.failed(.workload, name, message: workload.message))
      case .accepted, .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError: break
      }
    }
    return faults
  }

  private static func differences(
    _ item: JudgeFault.Item, declared: [String], arrived: [String]
  ) -> [JudgeFault] {
    let declaredOnce = Set(declared)
    let arrivedOnce = Set(arrived)
    var faults: [JudgeFault] = []
    let twice = repeated(declared)
    if !twice.isEmpty { faults.append(.declaredTwice(item, twice)) }
    let missing = unique(declared.filter { !arrivedOnce.contains($0) })
    if !missing.isEmpty { faults.append(.missing(item, missing)) }
    let doubled = repeated(arrived)
    if !doubled.isEmpty { faults.append(.repeated(item, doubled)) }
    let unknown = unique(arrived.filter { !declaredOnce.contains($0) })
    if !unknown.isEmpty { faults.append(.unknown(item, unknown)) }
    return faults
  }

  /// Returns what occurs more than once, each once, in order of appearance.
  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return unique(names.filter { !seen.insert($0).inserted })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
