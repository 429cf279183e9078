import Isolation
import XCTest

@testable import Judging

final class NoiseInspectionTests: XCTestCase {
  /// A workload's record with these times of the reference, a round each, and ratios near to one.
  private func record(
    ratio: Double = 1, spread: Double = 0, references: [Double] = [Double](repeating: 1, count: 12)
  ) -> WorkloadRecord {
    var record = WorkloadRecord(name: "w", size: 4)
    record.rounds = references.enumerated().map { index, reference in
      let factor = ratio * (1 + spread * (Double(index % 5) - 2))
      return TimedRound(seconds: [reference * factor], referenceSeconds: [reference])
    }
    return record
  }

  private func kinds(
    _ record: WorkloadRecord, busy: Double = 8, stolen: Double = 0, limit: Double = 5
  ) throws -> [TimingWarning.Kind] {
    let start = ContinuousClock.now
    var before = try XCTUnwrap(
      MachineLoad(statistics: "cpu  100 0 0 0 0 0 0 0 0 0\ncpu0 1", ticksPerSecond: 100))
    var after = before
    before.time = start
    after.time = start + .seconds(10)
    after.busy += busy
    after.stolen += stolen
    return NoiseInspection(
      before: before, after: after, processors: 2, ownSeconds: 8, records: [record],
      limitRatio: limit
    ).warnings.map(\.kind)
  }

  func testAQuietMachineGivesNoWarning() throws {
    XCTAssertEqual(try kinds(record(spread: 0.002)), [])
  }

  func testOtherProgramsAreNoticedAndTheMeasurementItselfIsNot() throws {
    XCTAssertEqual(try kinds(record(), busy: 9), [])
    XCTAssertEqual(try kinds(record(), busy: 12), [.otherLoad])
  }

  func testStolenTimeIsAPartOfAllProcessors() throws {
    XCTAssertEqual(try kinds(record(), stolen: 0.1), [])
    XCTAssertEqual(try kinds(record(), stolen: 1), [.stolenTime])
  }

  func testAChangeOfSpeedIsNoticedByTheReference() throws {
    let halves = [Double](repeating: 1, count: 6) + [Double](repeating: 1.5, count: 6)
    XCTAssertEqual(try kinds(record(references: halves)), [.speedChange])
    // One round that something else interrupted is no change of the machine.
    let once = [Double](repeating: 1, count: 11) + [3]
    XCTAssertEqual(try kinds(record(references: once)), [])
  }

  func testAWideIntervalIsNoticed() throws {
    XCTAssertEqual(try kinds(record(spread: 0.1)), [.wideInterval])
  }

  func testALimitInsideOfTheIntervalIsNoticed() throws {
    XCTAssertEqual(try kinds(record(ratio: 5, spread: 0.01)), [.borderline])
    XCTAssertEqual(try kinds(record(ratio: 4.5, spread: 0.01)), [])
  }

  func testWithoutTheMachinesFiguresOnlyTheRecordsSpeak() {
    let inspection = NoiseInspection(
      before: nil, after: nil, processors: 2, ownSeconds: 8, records: [record(spread: 0.1)],
      limitRatio: 5)
    XCTAssertEqual(inspection.warnings.map(\.kind), [.wideInterval])
  }

  func testTheStatisticsOfTheKernelAreRead() throws {
    let load = try XCTUnwrap(
      MachineLoad(statistics: "cpu  100 10 50 999 7 1 2 30 0 0\n", ticksPerSecond: 100))
    XCTAssertEqual(load.busy, 1.63, accuracy: 1e-9)
    XCTAssertEqual(load.stolen, 0.3, accuracy: 1e-9)
    XCTAssertNil(MachineLoad(statistics: "cpu 1 2", ticksPerSecond: 100))
    XCTAssertNil(MachineLoad(statistics: "", ticksPerSecond: 100))
  }

  func testEveryWarningSaysWhatAndWhatToDo() throws {
    for kind in TimingWarning.Kind.allCases {
      let warning = TimingWarning(
        kind, amount: 0.25, workload: WorkloadIdentifier(name: "w", size: 4))
      XCTAssertTrue(warning.message.english.hasSuffix("."), warning.message.english)
      XCTAssertTrue(warning.advice.english.hasSuffix("."), warning.advice.english)
      let text = try JSONReport.text(for: warning, layout: .line)
      XCTAssertEqual(try JSONReport.decode(TimingWarning.self, from: text), warning)
    }
  }
}
