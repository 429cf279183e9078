import Foundation
import Judging
import XCTest

@testable import judge

final class DoctorCommandTests: XCTestCase {
  private func actions(_ findings: DoctorFinding...) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.diagnose = { _ in findings }
    return actions
  }

  func testListsWhatWasFound() throws {
    let harness = try CommandHarness(for: self)
    let findings = actions(
      DoctorFinding(subject: "toolchain", state: .fine, detail: "swift-6.3.1"),
      DoctorFinding(subject: "landlock", state: .limited, detail: "The kernel has none."))
    XCTAssertEqual(
      harness.run(["doctor"], actions: findings),
      .init(
        code: .success,
        output: """
          fine     installation  TMP/judge
          fine     cache         TMP/home/.cache/judge
          fine     state         TMP/home/.local/state/judge
          fine     exercises     2 in TMP/judge/Exercises
          fine     toolchain     swift-6.3.1
          limited  landlock      The kernel has none.

          """, errors: ""))
  }

  func testFailsWhenSomethingIsMissing() throws {
    let harness = try CommandHarness(for: self)
    let findings = actions(DoctorFinding(subject: "seccomp", state: .missing, detail: "None."))
    XCTAssertEqual(harness.run(["doctor"], actions: findings).code, .judgeError)
  }

  func testExaminesTheRestWhenTheInstallationIsMissing() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["doctor"], environment: ["JUDGE_HOME": "/nowhere"])
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertTrue(outcome.output.hasPrefix("missing  installation  JUDGE_HOME is '/nowhere'"))
    XCTAssertTrue(outcome.output.contains("fine     cache"), outcome.output)
  }

  func testNamesBrokenExercises() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{}", to: "judge/Exercises/iou/exercise.json")
    let outcome = harness.run(["doctor"], columns: 200)
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(outcome.output.contains("limited  exercises"), outcome.output)
    XCTAssertTrue(outcome.output.contains("The key 'formatVersion' is missing."), outcome.output)
  }
}
