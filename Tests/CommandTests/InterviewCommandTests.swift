import Foundation
import Judging
import XCTest

@testable import judge

final class InterviewCommandTests: XCTestCase {
  private func minutes(_ minutes: Double) -> Date {
    CommandHarness.now.addingTimeInterval(minutes * 60)
  }

  /// A harness in which an interview on `nms` has begun, 45 minutes long.
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.addReference(to: "nms")
    try harness.write("", to: "desk/nms.swift")
    let begun = harness.run(["interview", "--track", "post-processing"])
    XCTAssertEqual(begun.code, .success, begun.errors)
    return harness
  }

  private func judge(
    _ verdict: Verdict, after minutes: Double, in harness: CommandHarness
  ) -> String {
    harness.run(
      ["test", "nms", "--record"], actions: CommandHarness.actions(verdict),
      now: self.minutes(minutes)
    ).output
  }

  func testShowsTheStatementAndTheEnd() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["interview", "--track=post-processing", "--minutes", "30"]).output,
      """
      Greedy non-maximum suppression
      ==============================

      Write it with `care`.

      30 minutes, until 12:30

        judge start nms            the file to write in
        judge test nms             whether it is right
        judge interview --finish   the end, if you want it earlier

      """)
  }

  func testASeedChooses() throws {
    let harness = try CommandHarness(for: self)
    func chosen(_ seed: Int) -> String {
      defer { _ = harness.run(["interview", "--finish"]) }
      return harness.run(["interview", "--seed", "\(seed)"]).output
    }
    let outputs = (0..<12).map(chosen)
    XCTAssertEqual(outputs, (0..<12).map(chosen))
    XCTAssertEqual(Set(outputs).count, 2)
  }

  func testAcceptanceInTimeEndsItWithASummary() throws {
    let harness = try harness()
    XCTAssertTrue(
      judge(.wrongAnswer, after: 10, in: harness)
        .hasSuffix("\nInterview: 35 of 45 minutes are left.\n"))
    XCTAssertTrue(
      judge(.accepted, after: 20, in: harness).contains(
        """
        Interview on nms, 45 minutes
          verdict           accepted
          attempts          2
          first acceptance  after 20 min 0 s

        """))
    XCTAssertEqual(harness.run(["interview", "--finish"]).code, .usage)
  }

  func testAcceptanceAfterTheTimeIsNotInTheSummary() throws {
    let harness = try harness()
    _ = judge(.wrongAnswer, after: 10, in: harness)
    XCTAssertFalse(judge(.accepted, after: 46, in: harness).contains("Interview"))
    let summary = harness.run(["interview", "--finish"], now: minutes(50))
    XCTAssertEqual(
      summary.output,
      "Interview on nms, 45 minutes\n  verdict           wrong answer\n  attempts          1\n")
  }

  func testThereIsOneAtATime() throws {
    let harness = try harness()
    let second = harness.run(["interview"], now: minutes(44))
    XCTAssertEqual(second.code, .usage)
    XCTAssertTrue(
      second.errors.contains("An interview on 'nms' runs until 12:45."), second.errors)
    XCTAssertEqual(harness.run(["interview"], now: minutes(46)).code, .success)
  }

  func testThereAreNoHintsInIt() throws {
    let harness = try harness()
    try harness.write("## 1\nSort.\n", to: "judge/Exercises/nms/hints.md")
    let during = harness.run(["hint", "nms"], now: minutes(1))
    XCTAssertEqual(during.code, .usage)
    XCTAssertFalse(during.output.contains("Sort"))
    XCTAssertTrue(harness.run(["hint", "nms"], now: minutes(46)).output.contains("Sort"))
  }

  func testThereIsNoneToFinishAndNothingToAsk() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(harness.run(["interview", "--finish"]).code, .usage)
    try harness.addReference(to: "nms")
    try harness.write("", to: "desk/nms.swift")
    _ = judge(.accepted, after: 0, in: harness)
    let outcome = harness.run(["interview", "--track", "post-processing"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(
      outcome.errors.contains("of 'post-processing' was solved within the last 30 days"),
      outcome.errors)
  }
}
