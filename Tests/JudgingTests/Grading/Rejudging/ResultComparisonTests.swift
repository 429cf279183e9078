import XCTest

@testable import Judging

final class ResultComparisonTests: XCTestCase {
  private let workload = WorkloadIdentifier(name: "random boxes", size: 4_000)

  private func comparison(
    of was: SubmissionResult = ReportSamples.accepted,
    _ change: (inout SubmissionResult) -> Void
  ) -> ResultComparison {
    var was = was
    was.sourceDigest = "s"
    var now = was
    change(&now)
    return ResultComparison(was: was, now: now)
  }

  private func timed(
    _ verdict: Verdict, _ lower: Double, _ upper: Double, limit: Double = 5,
    warnings: [TimingWarning] = []
  ) -> SubmissionResult {
    var result = ReportSamples.accepted
    result.verdict = verdict
    result.timing = TimingResult(
      workloads: [
        ReportSamples.workload(
          "random boxes", 4_000, verdict, milliseconds: 1, ratio: lower, lower, upper)
      ], limitRatio: limit, warnings: warnings)
    result.sourceDigest = "s"
    return result
  }

  func testTimesAndMemoryAreNoDifference() {
    let comparison = comparison {
      $0.phases.total = .seconds(9)
      $0.tests[0].cpuTime = .seconds(1)
      $0.tests[1].wallTime = .seconds(1)
      $0.tests[2].peakMemoryBytes = 1
      $0.timing?.workloads[0].interval?.upper += 0.001
      $0.timing?.warnings = []
    }
    XCTAssertNotEqual(comparison.was, comparison.now)
    XCTAssertEqual(comparison.was.withoutTimes, comparison.now.withoutTimes)
    XCTAssertEqual(comparison.differences, [])
    XCTAssertEqual(comparison.reasons, [])
  }

  func testWhatIsNoTimeRemains() {
    let changes: [(inout SubmissionResult) -> Void] = [
      { $0.verdict = .wrongAnswer }, { $0.tests[3].verdict = .wrongAnswer },
      { $0.tests[3].actual = "1" }, { $0.tests.removeLast() },
      { $0.timing?.workloads[0].verdict = .timeLimitExceeded },
      { $0.timing?.workloads.removeLast() },
      { $0.diagnostics = [Diagnostic(file: "a", severity: .warning, message: "b")] },
      { $0.environment.seed = 7 }, { $0.limits?.threads = 3 }, { $0.sourceDigest = "t" },
    ]
    for (index, change) in changes.enumerated() {
      let comparison = comparison(change)
      XCTAssertNotEqual(
        comparison.was.withoutTimes, comparison.now.withoutTimes, "change \(index)")
    }
  }

  func testEachTestWithAnotherVerdictIsNamed() {
    let comparison = comparison {
      $0.verdict = .wrongAnswer
      $0.tests[3].verdict = .wrongAnswer
      $0.tests[4].message = "other"
      $0.tests.removeLast()
    }
    let last = comparison.was.tests[14].id
    XCTAssertEqual(
      comparison.differences,
      [
        .verdict(was: .accepted, is: .wrongAnswer),
        .test(id: comparison.was.tests[3].id, was: .accepted, is: .wrongAnswer),
        .testDetails(id: comparison.was.tests[4].id),
        .test(id: last, was: .accepted, is: nil),
      ])
    XCTAssertEqual(comparison.reasons, [.unexplained])
  }

  func testWhatHasBeenChangedExplainsADifference() {
    let comparison = comparison {
      $0.verdict = .wrongAnswer
      $0.environment.exerciseDigest = "other"
      $0.environment.toolchain = "swift-7"
      $0.environment.judge = "0.2.0"
      $0.environment.seed = 5
      $0.environment.box = ["landlock"]
    }
    XCTAssertEqual(
      comparison.reasons.map(\.kind), ["exercise", "judge", "toolchain", "seed", "box"])
  }

  func testWithoutADifferenceNothingIsExplained() {
    XCTAssertEqual(comparison { $0.environment.toolchain = "swift-7" }.reasons, [])
  }

  func testAResultThatNamesNoVersionSaysSo() {
    var was = ReportSamples.accepted
    was.sourceDigest = nil
    var now = was
    now.verdict = .wrongAnswer
    XCTAssertEqual(ResultComparison(was: was, now: now).reasons, [.unknownVersion])
  }

  func testAJudgeErrorIsNoReasonToDoubtTheSolution() {
    let comparison = comparison { $0.verdict = .judgeError }
    XCTAssertEqual(comparison.differences, [.verdict(was: .accepted, is: .judgeError)])
    XCTAssertEqual(comparison.reasons, [.judgeError])
  }

  func testIntervalsThatOverlapAreNoDifference() {
    let comparison = ResultComparison(
      was: timed(.accepted, 1.0, 1.2), now: timed(.accepted, 1.2, 1.5))
    XCTAssertEqual(comparison.differences, [])
  }

  func testIntervalsApartAreADifferenceOfTimesOnly() {
    let comparison = ResultComparison(
      was: timed(.accepted, 1.0, 1.2),
      now: timed(.accepted, 1.3, 1.5, warnings: [TimingWarning(.otherLoad, amount: 1.4)]))
    XCTAssertEqual(
      comparison.differences,
      [
        .time(
          workload, was: RatioInterval(lower: 1, upper: 1.2),
          is: RatioInterval(lower: 1.3, upper: 1.5))
      ])
    XCTAssertTrue(comparison.differences.allSatisfy(\.isTime))
    XCTAssertEqual(comparison.reasons, [.noise(TimingWarning(.otherLoad, amount: 1.4))])
  }

  func testALimitInsideOfAnIntervalExplainsAnotherVerdict() {
    let comparison = ResultComparison(
      was: timed(.accepted, 4.9, 5.1), now: timed(.timeLimitExceeded, 5.05, 5.2))
    XCTAssertEqual(
      comparison.differences,
      [
        .verdict(was: .accepted, is: .timeLimitExceeded),
        .workload(workload, was: .accepted, is: .timeLimitExceeded),
      ])
    XCTAssertEqual(comparison.reasons, [.nearLimit(workload)])
  }

  func testABorderlineWarningExplainsAnotherVerdict() {
    let warning = TimingWarning(.borderline, amount: 1.01, workload: workload)
    let comparison = ResultComparison(
      was: timed(.accepted, 4.5, 4.9),
      now: timed(.timeLimitExceeded, 5.05, 5.2, warnings: [warning]))
    XCTAssertEqual(comparison.reasons, [.nearLimit(workload)])
  }

  func testATimeThatIsFarFromTheLimitIsNotExplainedByIt() {
    let comparison = ResultComparison(
      was: timed(.accepted, 1, 1.1), now: timed(.timeLimitExceeded, 9, 9.2))
    XCTAssertEqual(comparison.reasons, [.unexplained])
  }

  func testAnotherMachineExplainsTimes() {
    var was = timed(.accepted, 1, 1.1)
    was.environment.machine = MachineRecord(processor: "A", processors: 2, architecture: "x86_64")
    var now = timed(.accepted, 2, 2.1)
    now.environment.machine = MachineRecord(processor: "B", processors: 2, architecture: "x86_64")
    XCTAssertEqual(ResultComparison(was: was, now: now).reasons, [.machine("B and A")])
  }

  func testATestThatUsesMostOfItsLimitExplainsAnotherVerdict() {
    func reasons(using time: Duration) -> [DifferenceReason] {
      comparison {
        $0.verdict = .accepted
      }.changed { was, now in
        was.tests[3].cpuTime = time
        now.verdict = .timeLimitExceeded
        now.tests[3].verdict = .timeLimitExceeded
      }.reasons
    }
    let id = ReportSamples.identifier(3)
    XCTAssertEqual(reasons(using: .milliseconds(1_900)), [.nearTestLimit(id: id)])
    XCTAssertEqual(reasons(using: .milliseconds(90)), [.unexplained])
  }
}

extension ResultComparison {
  fileprivate func changed(
    _ change: (inout SubmissionResult, inout SubmissionResult) -> Void
  ) -> ResultComparison {
    var (was, now) = (was, now)
    change(&was, &now)
    return ResultComparison(was: was, now: now)
  }
}
