import Isolation
import XCTest

@testable import Judging

final class WorkloadResultRecordTests: XCTestCase {
  private func record(
    _ name: String = "w", size: Int = 1, ratio: Double? = nil,
    outcome: TestRecord.Outcome = .passed
  ) -> WorkloadRecord {
    var record = WorkloadRecord(name: name, size: size)
    record.outcome = outcome
    if let ratio {
      let reference = 0.25 * Double(size)
      record.rounds = (0..<8).map { _ in
        TimedRound(seconds: [reference * ratio], referenceSeconds: [reference])
      }
    }
    return record
  }

  func testAMeasuredSizeHasItsRatioAndItsTimes() {
    let result = WorkloadResult(record(ratio: 2), limitRatio: 5)
    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertEqual(result.ratio, 2)
    XCTAssertEqual(result.interval, RatioInterval(lower: 2, upper: 2))
    XCTAssertEqual(result.time, .seconds(0.5))
    XCTAssertEqual(result.referenceTime, .seconds(0.25))
  }

  func testTheLimitDecides() {
    XCTAssertEqual(WorkloadResult(record(ratio: 4.9), limitRatio: 5).verdict, .accepted)
    XCTAssertEqual(WorkloadResult(record(ratio: 5.1), limitRatio: 5).verdict, .timeLimitExceeded)
  }

  func testNothingThatWasNotMeasuredIsAccepted() {
    let empty = WorkloadResult(record(), limitRatio: 5)
    XCTAssertEqual(empty.verdict, .judgeError)
    XCTAssertEqual(empty.message, "No pair of times was measured.")
  }

  func testAnotherOutcomeIsItsVerdictWhateverTheTimes() {
    let table: [(TestRecord.Outcome, Verdict)] = [
      (.wrongAnswer, .wrongAnswer), (.died(.trap(message: nil)), .runTimeError),
      (.died(.cpuLimit), .timeLimitExceeded), (.died(.memoryLimit), .memoryLimitExceeded),
      (.fault, .judgeError), (.died(.judgeFault("x")), .judgeError),
    ]
    for (outcome, verdict) in table {
      let result = WorkloadResult(record(ratio: 1, outcome: outcome), limitRatio: 5)
      XCTAssertEqual(result.verdict, verdict, "\(outcome)")
      XCTAssertNil(result.ratio)
    }
  }

  func testEachWorkloadHasItsGrowth() {
    let timing = TimingResult(
      [
        record("a", size: 1, ratio: 1), record("a", size: 2, ratio: 2),
        record("a", size: 4, ratio: 4), record("b", size: 1, ratio: 1),
        record("b", size: 2, ratio: 1),
      ], limitRatio: 5)
    XCTAssertEqual(timing.growths.map(\.workload), ["a", "b"])
    XCTAssertEqual(timing.growths[0].exponent ?? 0, 2, accuracy: 1e-9)
    XCTAssertEqual(timing.growths[0].referenceExponent ?? 0, 1, accuracy: 1e-9)
    XCTAssertEqual(timing.growths[1].exponent ?? 9, 1, accuracy: 1e-9)
    XCTAssertEqual(timing.workloads.count, 5)
  }
}
