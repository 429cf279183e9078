import Foundation
import Isolation
import XCTest

@testable import Judging

/// Suites that are copies of one, as where many solutions are judged.
final class SuiteStarterTests: EndToEndTestCase {
  private let right = "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }"
  private let wrong = "func doubled(_ values: [Int]) -> [Int] { values }"
  private let trap = "func doubled(_ values: [Int]) -> [Int] { [values[values.count]] }"

  private func suite(_ id: String) throws -> BuiltSuite {
    try workbench().suite(of: exercise(id))
  }

  /// Whether a suite that has been started says what it has, and is a copy.
  private func startsCopy(_ starter: SuiteStarter, of id: String = "double-it") throws -> Bool {
    var process = try starter.start(suite(id))
    _ = try process.workloads()
    // What a process began with; its nursery's environment is that of its copies too.
    let environment = try Data(contentsOf: URL(filePath: "/proc/\(process.identifier)/environ"))
    process.dismiss()
    process.end()
    return String(decoding: environment, as: UTF8.self).contains("JUDGE_NURSERY=")
  }

  private func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  // MARK: - What is copied

  func testEverySuiteIsACopyOfOne() throws {
    let starter = SuiteStarter()
    XCTAssertTrue(try startsCopy(starter))
    let nursery = try XCTUnwrap(starter.nursery?.identifier)
    XCTAssertTrue(try startsCopy(starter))
    XCTAssertEqual(starter.nursery?.identifier, nursery)
  }

  func testOneExerciseAtATimeHasANursery() throws {
    let starter = SuiteStarter()
    XCTAssertTrue(try startsCopy(starter))
    let nursery = try XCTUnwrap(starter.nursery?.identifier)
    XCTAssertTrue(isRunning(nursery))

    XCTAssertTrue(try startsCopy(starter, of: "running-sums"))
    XCTAssertFalse(isRunning(nursery))
    XCTAssertTrue(try startsCopy(starter))
  }

  func testASuiteThatMayStartThreadsIsExecuted() throws {
    XCTAssertFalse(try suite("waiting-sums").canBeCopied)
    let starter = SuiteStarter()
    XCTAssertEqual(
      try (0..<2).map { _ in try startsCopy(starter, of: "waiting-sums") }, [false, false])
  }

  func testANurseryEndsWithWhatKeepsIt() throws {
    var starter: SuiteStarter? = SuiteStarter()
    _ = try startsCopy(XCTUnwrap(starter))
    let nursery = try XCTUnwrap(starter?.nursery?.identifier)
    starter = nil
    XCTAssertFalse(isRunning(nursery))
  }

  func testANurseryThatIsKilledIsNotMissed() throws {
    let starter = SuiteStarter()
    _ = try startsCopy(starter)
    let nursery = try XCTUnwrap(starter.nursery?.identifier)
    kill(nursery, SIGKILL)
    XCTAssertFalse(try startsCopy(starter))
    XCTAssertTrue(try startsCopy(starter))
  }

  // MARK: - What comes of it

  func testResultsAreThoseOfASuiteThatIsExecuted() throws {
    let judge = Judge(workbench: try workbench())
    let exercise = try exercise("double-it")
    let options = JudgingOptions(measuresTime: false)
    let lane = JudgingLane(try workbench())
    for source in [right, wrong, trap, right, wrong, "let nothing = 0", trap, right] {
      let submission = try submission(source)
      let copied = try judge.judge(
        submission, on: exercise, options: options, in: lane)
      let executed = try judge.judge(submission, on: exercise, options: options)
      XCTAssertEqual(copied.verdict, executed.verdict)
      XCTAssertEqual(copied.withoutTimes.tests, executed.withoutTimes.tests, source)
    }
    XCTAssertNotNil(lane.suites.nursery)
  }

  func testWhatIsDrawnIsTheSameInEveryCopy() throws {
    let judge = Judge(workbench: try workbench())
    let exercise = try exercise("double-it")
    let lane = JudgingLane(try workbench())
    let wrong = try submission(
      "func doubled(_ values: [Int]) -> [Int] { values.map { $0 > 90 ? 0 : 2 * $0 } }")
    let results = try (0..<4).map { _ in
      try judge.judge(
        wrong, on: exercise, options: JudgingOptions(measuresTime: false), in: lane)
    }
    for result in results.dropFirst() {
      XCTAssertEqual(result.withoutTimes.tests, results[0].withoutTimes.tests)
    }
  }
}
